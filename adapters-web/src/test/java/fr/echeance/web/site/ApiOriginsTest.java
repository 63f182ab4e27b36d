package fr.echeance.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;

/** Pages of other origins may use the API where a setting names them, and may use nothing else. */
class ApiOriginsTest {
    private static final String FRIEND = "https://app.example.com";
    private static final String PREFLIGHT =
            "OPTIONS /api/shop/v1/carts HTTP/1.1\r\n"
                    + "Origin: %s\r\n"
                    + "Access-Control-Request-Method: POST\r\n"
                    + "Access-Control-Request-Headers: content-type,idempotency-key\r\n";
    private static final String LIST = "GET /api/shop/v1/categories HTTP/1.1\r\nOrigin: %s\r\n";
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    @Test
    void letsInNobodyUnlessASettingNamesThem() throws IOException {
        OpenShop shop = new OpenShop();
        try {
            assertThat(shop.answer(PREFLIGHT.formatted(FRIEND), "").whole())
                    .doesNotContain(ALLOWED);
            assertThat(shop.answer(LIST.formatted(FRIEND), "").whole()).doesNotContain(ALLOWED);
            assertThat(order(shop, FRIEND).status()).isEqualTo(403);
        } finally {
            shop.close();
        }
    }

    @Test
    void letsInWhomASettingNamesWithoutCookiesAndToTheApiAlone() throws IOException {
        OpenShop shop = new OpenShop("echeance.api.allowed-origins=" + FRIEND);
        try {
            OpenShop.Answer preflight = shop.answer(PREFLIGHT.formatted(FRIEND), "");
            preflight.has(200);
            assertThat(preflight.whole())
                    .contains(ALLOWED + ": " + FRIEND)
                    .doesNotContain("Access-Control-Allow-Credentials");
            OpenShop.Answer listed = shop.answer(LIST.formatted(FRIEND), "");
            listed.has(200);
            assertThat(listed.whole())
                    .contains(ALLOWED + ": " + FRIEND, "Access-Control-Expose-Headers: ETag");
            assertThat(order(shop, FRIEND).status()).isEqualTo(201);
            for (String stranger : new String[] {"https://elsewhere.example.com", "null"}) {
                assertThat(shop.answer(PREFLIGHT.formatted(stranger), "").whole())
                        .doesNotContain(ALLOWED);
                assertThat(order(shop, stranger).status()).isEqualTo(403);
            }
            assertThat(
                            shop.answer("GET /products HTTP/1.1\r\nOrigin: " + FRIEND + "\r\n", "")
                                    .whole())
                    .doesNotContain(ALLOWED);
        } finally {
            shop.close();
        }
    }

    private static OpenShop.Answer order(OpenShop shop, String origin) throws IOException {
        String line = "{\"sku\":\"SAB-3\",\"quantity\":1}";
        return shop.answer(
                "POST /api/shop/v1/carts HTTP/1.1\r\nOrigin: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n"
                        .formatted(origin, line.length()),
                line);
    }
}
