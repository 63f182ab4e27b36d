package fr.echeance.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;

/** What every answer says about how a browser may treat it, on a real server: a refusal no less than a page. */
class AnswerHeadersTest {
    private static final OpenShop SHOP = new OpenShop();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, 404",
        "POST, /cart/lines, 403",
        "GET, /backoffice/orders, 302",
        "POST, /backoffice/orders, 403"
    })
    void setsTheHeadersOfASafePage(String method, String address, int status) throws IOException {
        OpenShop.Answer answer =
                SHOP.answer(
                        "%s %s HTTP/1.1\r\nSec-Fetch-Site: cross-site\r\nContent-Length: 0\r\n"
                                .formatted(method, address),
                        "");
        answer.has(status);
        assertThat(answer.whole())
                .contains(
                        "Content-Security-Policy: default-src 'self'",
                        "X-Content-Type-Options: nosniff",
                        "Referrer-Policy: same-origin",
                        "Cache-Control: no-cache, no-store, max-age=0, must-revalidate");
    }

    @Test
    void leadsToTheDoorOfThisShop() throws IOException {
        for (String room : new String[] {"/backoffice", "/backoffice/orders", "/account"})
            assertThat(SHOP.answer("GET " + room + " HTTP/1.1\r\n", "").whole())
                    .contains("/oauth2/authorization/shop\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "/, 'private, no-cache'",
        "/products, 'private, no-cache'",
        "/assets/shop.css, 'max-age=3600, public'"
    })
    void letsABrowserKeepWhatIsTheSameForEverybody(String address, String kept) throws IOException {
        OpenShop.Answer answer = SHOP.answer("GET " + address + " HTTP/1.1\r\n", "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.whole())
                .contains("Cache-Control: " + kept + "\r\n")
                .doesNotContain("Pragma:", "Expires:");
    }
}
