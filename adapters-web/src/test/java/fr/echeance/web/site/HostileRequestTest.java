package fr.echeance.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.cart.AddToCart;
import fr.echeance.application.cart.ViewCart;
import fr.echeance.application.catalog.BrowseCatalog;
import fr.echeance.application.catalog.ListCategories;
import fr.echeance.application.catalog.ViewHome;
import fr.echeance.application.catalog.ViewProduct;
import fr.echeance.application.delivery.FixedShippingMethods;
import fr.echeance.application.delivery.ListShippingMethods;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.order.TestShop;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import javax.crypto.SecretKey;

/** What no browser sends, on a real server: answered briefly, with nothing of what was sent and nothing of what is inside. */
class HostileRequestTest {
    private static ConfigurableApplicationContext shop;
    private static int port;

    @BeforeAll
    static void open() {
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
                        })
                        .properties(
                                "server.port=0",
                                "spring.main.lazy-initialization=true",
                                "spring.main.banner-mode=off",
                                "spring.servlet.multipart.enabled=false",
                                "server.error.whitelabel.enabled=false",
                                "server.tomcat.max-http-form-post-size=64KB",
                                "logging.level.root=OFF")
                        .run();
        port =
                Objects.requireNonNull(((ServletWebServerApplicationContext) shop).getWebServer())
                        .getPort();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, 404",
        "GET, /products/%00, 400",
        "GET, /products/..%2f..%2fetc, 400",
        "GET, /products/%2e%2e/%2e%2e/etc, 400",
        "GET, //cart, 400",
        "GET, /cart;jsessionid=1, 400",
        "GET, /products?q=%00, 400",
        "GET, /products?q=%zz, 400",
        "GET, /products?page=%3Cscript%3E, 400",
        "GET, /products/%3Cscript%3E, 404",
        "DELETE, /cart, 405",
        "PUT, /products, 405",
        "TRACE, /cart, 405",
        "NONSENSE, /cart, 400"
    })
    void answersBriefly(String method, String address, int status) throws IOException {
        answer(method + " " + address + " HTTP/1.1\r\n", "").has(status);
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, sku=%zz, 400",
        "application/x-www-form-urlencoded, sku=%00, 400",
        "application/x-www-form-urlencoded, sku=%FF%FE, 400",
        "application/x-www-form-urlencoded, sku=%3Cscript%3E, 400",
        "text/plain, sku=SAB-3, 415",
        "application/json, '{}', 415",
        "multipart/form-data; boundary=x, --x--, 415",
        "nonsense, x, 415"
    })
    void takesNoForm(String type, String body, int status) throws IOException {
        post(type, body).has(status);
    }

    @Test
    void readsNoMoreThanAFormHolds() throws IOException {
        Answer answer = post("application/x-www-form-urlencoded", "sku=" + "x".repeat(1_000_000));
        assertThat(answer.status()).isIn(400, 413);
        answer.has(answer.status());
    }

    @Test
    void readsNoEndlessHeader() throws IOException {
        Answer answer = answer("GET /cart HTTP/1.1\r\nX-Long: " + "x".repeat(100_000) + "\r\n", "");
        assertThat(answer.status()).isIn(400, 431);
    }

    @Test
    void setsTheHeadersOfASafePage() throws IOException {
        assertThat(answer("GET /nowhere HTTP/1.1\r\n", "").whole())
                .contains(
                        "Content-Security-Policy: default-src 'self'",
                        "X-Content-Type-Options: nosniff",
                        "Referrer-Policy: same-origin");
    }

    private static Answer post(String type, String body) throws IOException {
        return answer(
                "POST /cart/lines HTTP/1.1\r\nContent-Type: "
                        + type
                        + "\r\nContent-Length: "
                        + body.length()
                        + "\r\n",
                body);
    }

    private static Answer answer(String head, String body) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            String request =
                    head
                            + "Host: localhost\r\nAccept: application/json\r\n"
                            + "Connection: close\r\n\r\n"
                            + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            byte[] answer = socket.getInputStream().readAllBytes();
            return new Answer(new String(answer, StandardCharsets.UTF_8));
        }
    }

    private record Answer(String whole) {
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
        FixedShippingMethods.class
    })
    static class Wiring {
        @Bean
        SecretKey cookieKey() {
            return SampleOrders.KEY;
        }

        @Bean
        String backOfficePassword() {
            return "sesame";
        }
    }
}
