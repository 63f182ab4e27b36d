package fr.echeance.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

import java.io.IOException;

/** What no browser sends, on a real server: answered briefly, with nothing of what was sent and nothing of what is inside. */
class HostileRequestTest {
    private static final OpenShop SHOP = new OpenShop();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, 404",
        "GET, /sign-out, 404",
        "GET, /oauth2/authorization/other, 404",
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
        "NONSENSE, /cart, 400",
        "GET, /products?%01=1, 400",
        "GET, /checkout/return?order=zz, 400",
        "GET, /checkout/return, 400"
    })
    void answersBriefly(String method, String address, int status) throws IOException {
        SHOP.answer(method + " " + address + " HTTP/1.1\r\n", "").has(status);
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, sku=%zz, 400",
        "application/x-www-form-urlencoded, sku=%00, 400",
        "application/x-www-form-urlencoded, sku=%FF%FE, 400",
        "application/x-www-form-urlencoded, sku=%3Cscript%3E, 400",
        "application/x-www-form-urlencoded, %01=1, 400",
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
        OpenShop.Answer answer =
                post("application/x-www-form-urlencoded", "sku=" + "x".repeat(1_000_000));
        assertThat(answer.status()).isIn(400, 413);
        answer.has(answer.status());
    }

    @Test
    void readsNoEndlessHeader() throws IOException {
        OpenShop.Answer answer =
                SHOP.answer("GET /cart HTTP/1.1\r\nX-Long: " + "x".repeat(100_000) + "\r\n", "");
        assertThat(answer.status()).isIn(400, 431);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/payment/v1/events, Payment-Signature, application/problem+json",
        "POST, /api/payment/v1/events, Accept, application/problem+json",
        "GET, /cart, Accept, text/html",
        "GET, /nowhere, Accept, text/html",
        "POST, /cart, Sec-Fetch-Site, text/html",
        "POST, /api/shop/v1/carts, Sec-Fetch-Site, application/problem+json",
        "GET, /api/shop/v1/products, Accept, application/problem+json",
        "GET, /api/shop/v1/products, Accept-Language, application/problem+json"
    })
    void refusesAHeaderThatMustNotBeReadAndRepeatsItNowhere(
            String method, String address, String header, String type) throws IOException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        root.setLevel(Level.WARN);
        try {
            String head = "%s %s HTTP/1.1\r\n%s: \u0080zz\r\nContent-Length: 0\r\n";
            OpenShop.Answer answer = SHOP.answer(head.formatted(method, address, header), "");
            answer.has(400);
            assertThat(answer.whole()).contains("Content-Type: " + type);
        } finally {
            root.setLevel(Level.OFF);
            root.detachAppender(log);
        }
        assertThat(log.list).isEmpty();
    }

    @Test
    void showsItsOwnPageForAnAddressThatCannotBeRead() throws IOException {
        OpenShop.Answer answer =
                SHOP.answer("GET /products/%00zz HTTP/1.1\r\nCookie: language=en\r\n", "");
        answer.has(400);
        assertThat(answer.whole())
                .contains(
                        "text/html",
                        "/assets/",
                        "frame-ancestors 'none'",
                        "Cache-Control: no-store");
    }

    @Test
    void namesTheParameterAndTheRuleThatItBreaks() throws IOException {
        assertThat(SHOP.answer("GET /checkout/return HTTP/1.1\r\n", "").whole())
                .contains("text/html", "order: required");
    }

    private static OpenShop.Answer post(String type, String body) throws IOException {
        return SHOP.answer(
                "POST /cart/lines HTTP/1.1\r\nContent-Type: "
                        + type
                        + "\r\nContent-Length: "
                        + body.length()
                        + "\r\n",
                body);
    }
}
