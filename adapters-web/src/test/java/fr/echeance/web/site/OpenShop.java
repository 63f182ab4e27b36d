package fr.echeance.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.account.InMemoryAccounts;
import fr.echeance.application.account.InMemoryAddressBook;
import fr.echeance.application.account.PlainTickets;
import fr.echeance.application.account.PostedLetters;
import fr.echeance.application.account.QuickPasswords;
import fr.echeance.application.invoice.InMemoryInvoices;
import fr.echeance.application.order.TestShop;
import fr.echeance.application.payment.FakePaymentProvider;
import fr.echeance.application.payment.InMemoryPaymentEntries;
import fr.echeance.application.payment.InMemoryPaymentRecords;
import fr.echeance.application.payment.InMemoryTransfers;
import fr.echeance.application.privacy.MyDataFixture;

import jakarta.servlet.Filter;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The shop's pages behind all filters on a real server, and a socket to say anything to it. */
final class OpenShop {
    /** What a token begins with that is taken here; its role follows. */
    static final String TOKEN = "token-of-";

    /** A token that cannot be checked at the moment. */
    static final String UNCHECKED = "signed-with-a-key-out-of-reach";

    /** Who is signed in, whatever the role. */
    static final String SOMEBODY = "00000000-0000-4000-8000-000000000007";

    final TestShop fakes = new TestShop();
    final InMemoryAccounts accounts = new InMemoryAccounts(fakes.clock);
    final InMemoryAddressBook book = new InMemoryAddressBook();

    private final ConfigurableApplicationContext shop;
    private final int port;

    /** @param settings beside the usual ones */
    OpenShop(String... settings) {
        shop =
                new SpringApplicationBuilder(OpenWiring.class)
                        .initializers(context -> {
                            var beans = context.getBeanFactory();
                            beans.registerSingleton("clock", fakes.clock);
                            beans.registerSingleton("ids", fakes.ids);
                            beans.registerSingleton("processing", fakes.processing);
                            beans.registerSingleton("catalog", fakes.catalog);
                            beans.registerSingleton("carts", fakes.carts);
                            beans.registerSingleton("orders", fakes.orders);
                            beans.registerSingleton("parcels", fakes.parcels);
                            beans.registerSingleton("stock", fakes.stock);
                            beans.registerSingleton("outbox", fakes.outbox);
                            beans.registerSingleton("keys", fakes.keys);
                            beans.registerSingleton("provider", new FakePaymentProvider());
                            var records = new InMemoryPaymentRecords();
                            var entries = new InMemoryPaymentEntries();
                            beans.registerSingleton("records", records);
                            beans.registerSingleton("entries", entries);
                            beans.registerSingleton(
                                    "transfers",
                                    new InMemoryTransfers(fakes.orders, records, entries));
                            beans.registerSingleton("accounts", accounts);
                            beans.registerSingleton("book", book);
                            beans.registerSingleton("invoices", new InMemoryInvoices(fakes.orders));
                            beans.registerSingleton("tickets", new PlainTickets());
                            beans.registerSingleton("letters", new PostedLetters());
                            beans.registerSingleton("passwords", new QuickPasswords());
                            beans.registerSingleton("undo", new MyDataFixture().undoErasure);
                        })
                        .properties(
                                "server.port=0",
                                "spring.autoconfigure.exclude=org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
                                "spring.main.lazy-initialization=true",
                                "spring.main.banner-mode=off",
                                "spring.servlet.multipart.enabled=false",
                                "server.error.whitelabel.enabled=false",
                                "server.tomcat.max-http-form-post-size=64KB",
                                "spring.web.resources.add-mappings=false",
                                "logging.level.root=OFF")
                        .properties(settings)
                        .run();
        port =
                Objects.requireNonNull(((ServletWebServerApplicationContext) shop).getWebServer())
                        .getPort();
    }

    void close() {
        shop.close();
    }

    <T> T bean(Class<T> type) {
        return shop.getBean(type);
    }

    /** The pages behind the security that stands before them all. */
    MockMvc behindTheDoors() {
        return MockMvcBuilders.webAppContextSetup((WebApplicationContext) shop)
                .addFilters(shop.getBean("springSecurityFilterChain", Filter.class))
                .build();
    }

    Answer answer(String head, String body) throws IOException {
        return accepting("application/json", head, body);
    }

    Answer accepting(String type, String head, String body) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(60_000);
            String request =
                    head
                            + "Host: localhost\r\nAccept: "
                            + type
                            + "\r\n"
                            + "Connection: close\r\n\r\n"
                            + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            byte[] answer = socket.getInputStream().readAllBytes();
            return new Answer(new String(answer, StandardCharsets.UTF_8));
        }
    }

    record Answer(String whole) {
        int status() {
            return Integer.parseInt(whole.substring(9, 12));
        }

        void has(int status) {
            assertThat(status()).isEqualTo(status);
            assertThat(whole)
                    .doesNotContain("<script>", "Exception", "\tat ", "org.springframework", "zz");
        }
    }
}
