package fr.echeance.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;

/** What no honest program sends, on a real server: a problem in JSON each time, whatever is accepted, with nothing of what was sent. */
class HostileApiTest {
    private static final OpenShop SHOP = new OpenShop();
    private static final String API = "/api/shop/v1";
    private static final String NOBODYS = "/carts/00000000-0000-4000-8000-00000000dead";

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, 404",
        "POST, /nowhere, 404",
        "DELETE, /nowhere, 404",
        "GET, '', 404",
        "POST, /categories, 405",
        "DELETE, /products, 405",
        "PATCH, /carts, 405",
        "GET, /orders, 405",
        "GET, /orders/lookup, 405",
        "TRACE, /categories, 405",
        "GET, /products/..%2f..%2fetc, 400",
        "GET, /products?q=%00, 400",
        "GET, /products?q=%zz, 400",
        "GET, /products?limit=%3Cscript%3E, 400",
        "GET, /products?cursor=zzzz, 400",
        "GET, /products/%3Cscript%3E, 404",
        "GET, /carts/zz, 404",
        "GET, /carts/%3Cscript%3E, 404",
        "GET, /carts/00000000-0000-4000-8000-00000000dead, 404",
        "GET, /carts/00000000-0000-4000-8000-00000000dead/order, 404",
        "GET, /carts/00000000-0000-4000-8000-00000000dead/shipping-methods, 404",
        "PUT, /carts/00000000-0000-4000-8000-00000000dead/order/payment, 404",
        "DELETE, /carts/00000000-0000-4000-8000-00000000dead/lines/SAB-3, 404",
        "DELETE, /carts/zz/lines/SAB-3, 404"
    })
    void answersAProblem(String method, String path, int status) throws IOException {
        problem(SHOP.answer(method + " " + API + path + " HTTP/1.1\r\n", ""), status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST | /carts | {\"sku\":\"SAB-3\"} | quantity | required",
                "POST | /carts | {} | quantity | required",
                "POST | /carts | {\"sku\":\"SAB-3\",\"quantity\":\"1\"} | quantity | type",
                "POST | /carts | {\"sku\":\"SAB-3\",\"quantity\":1.5} | quantity | type",
                "POST | /carts | {\"sku\":\"SAB-3\",\"quantity\":true} | quantity | type",
                "POST | /carts | {\"sku\":\"SAB-3\",\"quantity\":99999999999} | quantity | type",
                "POST | /carts | {\"sku\":\"SAB-3\",\"quantity\":[1]} | quantity | type",
                "POST | /carts | {\"sku\":\"SAB-3\",\"quantity\":null} | quantity | required",
                "POST | /carts | {\"sku\":\"SAB-3\",\"quantity\":0} | quantity | quantity",
                "POST | /carts | {\"sku\":\"SAB-3\",\"quantity\":-1} | quantity | quantity",
                "POST | /carts | {\"sku\":3,\"quantity\":1} | sku | type",
                "POST | /carts | {\"sku\":{\"zz\":1},\"quantity\":1} | sku | type",
                "POST | /carts | {\"sku\":\"<script>\",\"quantity\":1} | sku | sku",
                "POST | /carts | {\"sku\":\"SAB-3\",\"quantity\":1,\"price\":1} | price | unknown",
                "POST | /carts | {\"sku\":\"SAB-3\",\"quantity\":1,\"<script>zz\":1} | body |"
                        + " unknown",
                "POST | /carts | {\"sku\":\"SAB-3\",\"sku\":\"ALM-2027\",\"quantity\":1} | body |"
                        + " duplicate",
                "POST | /carts | {\"sku\":\"SAB-3\",\"quantity\":1} zz | body | json",
                "POST | /carts | {\"sku\":\"SAB-3\",\"quantity\":1 | body | json",
                "POST | /carts | [] | body | type",
                "POST | /carts | \"zz\" | body | type",
                "POST | /carts | 1 | body | type",
                "POST | /carts | null | body | required",
                "POST | /carts | zz | body | json",
                "POST | /carts | `` | body | required",
                "PUT | /carts/00000000-0000-4000-8000-00000000dead/lines/SAB-3 | {} | quantity |"
                        + " required",
                "PUT | /carts/00000000-0000-4000-8000-00000000dead/lines/SAB-3 | {\"quantity\":100}"
                        + " | quantity | quantity",
                "POST | /carts/00000000-0000-4000-8000-00000000dead/quote | {} | method | required",
                "POST | /carts/00000000-0000-4000-8000-00000000dead/quote | {\"method\":1} | method"
                        + " | type",
                "POST | /carts/00000000-0000-4000-8000-00000000dead/quote |"
                        + " {\"method\":\"home\",\"destination\":{\"postcode\":1}} |"
                        + " destination.postcode | type",
                "POST | /orders | {\"cart\":\"zz\"} | cart | id",
                "POST | /orders | {\"seenTotal\":{\"amount\":\"3570\",\"currency\":\"EUR\"}} |"
                        + " seenTotal.amount | type",
                "POST | /orders | {\"seenTotal\":{\"currency\":\"EUR\"}} | seenTotal.amount |"
                        + " required",
                "POST | /orders | {\"seenTotal\":{\"amount\":3570}} | seenTotal.currency |"
                        + " currency",
                "POST | /orders | {\"seenTotal\":{\"amount\":3570,\"currency\":\"USD\"}} |"
                        + " seenTotal.currency | currency",
                "POST | /orders | {\"seenTotal\":{\"amount\":-1,\"currency\":\"EUR\"}} |"
                        + " seenTotal.amount | money",
                "POST | /orders | {\"seenTotal\":3570} | seenTotal | type",
                "POST | /orders | {\"termsAccepted\":\"true\"} | termsAccepted | type",
                "POST | /orders | {\"termsAccepted\":false} | termsAccepted | required",
                "POST | /orders | {\"obligationToPay\":false} | obligationToPay | required",
                "POST | /orders | {\"email\":\"zz\"} | email | email",
                "POST | /orders | {\"phone\":\"zz\"} | phone | phone",
                "POST | /orders | {\"delivery\":{\"postcode\":\"zz\"}} | delivery.postcode |"
                        + " postcode",
                "POST | /orders | {\"billing\":{}} | billing.city | required",
                "POST | /orders | {\"delivery\":{\"zz1\":\"zz\"}} | delivery.zz1 | unknown",
                "POST | /orders/lookup | {} | number | required",
                "POST | /orders/lookup | {\"number\":\"zz\",\"email\":\"zz\"} | number |"
                        + " order-number",
                "POST | /orders/lookup | {\"number\":1} | number | type"
            })
    void namesFieldAndRule(String method, String path, String json, String field, String rule)
            throws IOException {
        OpenShop.Answer answer = send(method, path, json == null ? "" : json, "");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.whole())
                .contains("application/problem+json", "\"correlationId\":\"")
                .containsPattern(
                        "\\{\"field\":\"%1$s\",\"rule\":\"%2$s\"}|\\{\"rule\":\"%2$s\",\"field\":\"%1$s\"}"
                                .formatted(field, rule))
                .doesNotContain("<script>", "jackson", "Exception", "USD");
    }

    @Test
    void namesEveryFieldOfAnOrderThatIsWrong() throws IOException {
        assertThat(send("POST", "/orders", "{}", "").whole())
                .contains(
                        "\"cart\"",
                        "\"delivery.city\"",
                        "\"delivery.name\"",
                        "\"delivery.postcode\"",
                        "\"delivery.street\"",
                        "\"email\"",
                        "\"method\"",
                        "\"obligationToPay\"",
                        "\"seenTotal\"",
                        "\"termsAccepted\"",
                        "\"termsVersion\"");
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/x-www-form-urlencoded", "application/xml", "nonsense"})
    void takesJsonAlone(String type) throws IOException {
        for (String path : new String[] {"/carts", "/orders", "/orders/lookup", NOBODYS + "/quote"})
            problem(
                    SHOP.answer(
                            "POST "
                                    + API
                                    + path
                                    + " HTTP/1.1\r\nContent-Type: "
                                    + type
                                    + "\r\nContent-Length: 2\r\n",
                            "{}"),
                    415);
    }

    @Test
    void readsNoMoreThanABodyHolds() throws IOException {
        String much = "{\"sku\":\"" + "x".repeat(200_000) + "\"}";
        problem(send("POST", "/carts", much, ""), 413);
        problem(send("POST", "/orders", much, ""), 413);
    }

    @Test
    void readsNoBottomlessPit() throws IOException {
        problem(send("POST", "/carts", "[".repeat(30_000), ""), 400);
        problem(send("POST", "/orders", "{\"delivery\":".repeat(3_000), ""), 400);
    }

    @ParameterizedTest
    @CsvSource({"short", "with a blank in between it"})
    void takesNoKeyThatIsNone(String key) throws IOException {
        OpenShop.Answer answer =
                send(
                        "POST",
                        "/carts",
                        "{\"sku\":\"SAB-3\",\"quantity\":1}",
                        "Idempotency-Key: " + key + "\r\n");
        problem(answer, 400);
        assertThat(answer.whole()).contains("\"Idempotency-Key\"", "\"idempotency-key\"");
    }

    @ParameterizedTest
    @CsvSource({"text/html", "image/png", "nonsense"})
    void answersJsonOrRefuses(String accept) throws IOException {
        for (String path : new String[] {"/categories", NOBODYS, "/nowhere"}) {
            OpenShop.Answer answer =
                    SHOP.accepting(accept, "GET " + API + path + " HTTP/1.1\r\n", "");
            assertThat(answer.status()).isIn(404, 406);
            problem(answer, answer.status());
        }
    }

    /** The container refuses it before it knows whose address it is. */
    @ParameterizedTest
    @CsvSource({"GET, /products/%00", "POST, /%00", "DELETE, /account/addresses/%00"})
    void answersAProblemForAnAddressThatCannotBeRead(String method, String path)
            throws IOException {
        OpenShop.Answer answer = SHOP.answer(method + " " + API + path + " HTTP/1.1\r\n", "");
        problem(answer, 400);
        assertThat(answer.whole()).contains("X-Content-Type-Options: nosniff");
    }

    private static void problem(OpenShop.Answer answer, int status) {
        answer.has(status);
        assertThat(answer.whole())
                .contains(
                        "Content-Type: application/problem+json",
                        "\"type\":",
                        "\"title\":",
                        "\"status\":" + status,
                        "\"detail\":",
                        "\"correlationId\":");
    }

    private static OpenShop.Answer send(String method, String path, String json, String headers)
            throws IOException {
        return SHOP.answer(
                method
                        + " "
                        + API
                        + path
                        + " HTTP/1.1\r\nContent-Type: application/json\r\n"
                        + headers
                        + "Content-Length: "
                        + json.length()
                        + "\r\n",
                json);
    }
}
