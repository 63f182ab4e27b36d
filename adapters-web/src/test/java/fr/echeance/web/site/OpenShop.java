package fr.echeance.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.cart.AddToCart;
import fr.echeance.application.cart.ChangeCart;
import fr.echeance.application.cart.ViewCart;
import fr.echeance.application.catalog.BrowseCatalog;
import fr.echeance.application.catalog.ListCategories;
import fr.echeance.application.catalog.ViewHome;
import fr.echeance.application.catalog.ViewProduct;
import fr.echeance.application.delivery.FixedShippingMethods;
import fr.echeance.application.delivery.ListShippingMethods;
import fr.echeance.application.delivery.TrackParcel;
import fr.echeance.application.order.FixedConditions;
import fr.echeance.application.order.FixedTerms;
import fr.echeance.application.order.LookUpOrder;
import fr.echeance.application.order.PlaceOrder;
import fr.echeance.application.order.QuoteOrder;
import fr.echeance.application.order.ReadTerms;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.order.TestShop;
import fr.echeance.application.order.ViewCheckout;
import fr.echeance.application.order.ViewOrder;
import fr.echeance.application.payment.CheckPayment;
import fr.echeance.application.payment.FakePaymentProvider;
import fr.echeance.application.payment.InMemoryPaymentEntries;
import fr.echeance.application.payment.InMemoryPaymentRecords;
import fr.echeance.application.payment.ReceivePaymentEvent;
import fr.echeance.application.payment.StartPayment;
import fr.echeance.application.shared.InMemoryRateLimits;

import jakarta.servlet.Filter;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.TestingAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import javax.crypto.SecretKey;

/** The shop's pages behind all filters on a real server, and a socket to say anything to it. */
final class OpenShop {
    /** What a token begins with that is taken here; its role follows. */
    static final String TOKEN = "token-of-";

    /** Who is signed in, whatever the role. */
    static final String SOMEBODY = "00000000-0000-4000-8000-000000000007";

    private final ConfigurableApplicationContext shop;
    private final int port;

    /** @param settings beside the usual ones */
    OpenShop(String... settings) {
        TestShop fakes = new TestShop();
        shop =
                new SpringApplicationBuilder(Wiring.class)
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
                            beans.registerSingleton("records", new InMemoryPaymentRecords());
                            beans.registerSingleton("entries", new InMemoryPaymentEntries());
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
            socket.setSoTimeout(10_000);
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

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan("fr.echeance.web")
    @Import({
        AddToCart.class,
        ViewCart.class,
        BrowseCatalog.class,
        ListCategories.class,
        ViewHome.class,
        ViewProduct.class,
        ListShippingMethods.class,
        FixedShippingMethods.class,
        ReceivePaymentEvent.class,
        CheckPayment.class,
        ViewOrder.class,
        ChangeCart.class,
        ViewCheckout.class,
        QuoteOrder.class,
        PlaceOrder.class,
        LookUpOrder.class,
        StartPayment.class,
        TrackParcel.class,
        ReadTerms.class,
        FixedTerms.class,
        FixedConditions.class,
        InMemoryRateLimits.class
    })
    static class Wiring {
        @Bean
        SecretKey cookieKey() {
            return SampleOrders.KEY;
        }

        /** Nobody signs in here; the doors are there all the same. */
        @Bean
        AuthenticationProvider nobody() {
            return new TestingAuthenticationProvider();
        }

        @Bean
        SecurityContextRepository signInContext() {
            return new RequestAttributeSecurityContextRepository();
        }

        @Bean
        ClientRegistrationRepository clients() {
            return new InMemoryClientRegistrationRepository(
                    ClientRegistration.withRegistrationId("shop")
                            .clientId("shop")
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            .redirectUri("http://localhost/login/oauth2/code/shop")
                            .authorizationUri("http://localhost/oauth2/authorize")
                            .tokenUri("http://localhost/oauth2/token")
                            .build());
        }

        @Bean
        JwtDecoder tokens() {
            return token -> {
                if (!token.startsWith(TOKEN)) throw new BadJwtException("not from here");
                return Jwt.withTokenValue(token)
                        .header("alg", "none")
                        .subject(SOMEBODY)
                        .claim("roles", List.of(token.substring(TOKEN.length())))
                        .build();
            };
        }
    }
}
