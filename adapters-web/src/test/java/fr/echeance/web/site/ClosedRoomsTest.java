package fr.echeance.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.domain.account.Role;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.List;

/** Who knocks without a key, on a real server: refused in the form they can read, and nothing is kept of them. */
class ClosedRoomsTest {
    private static final OpenShop SHOP = new OpenShop();
    private static final String ACCOUNT = "/api/shop/v1/account";
    private static final String MUCH = "{\"name\":\"" + "x".repeat(1_000_000) + "\"}";

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void takesNoAccountRouteWithoutAToken() throws IOException {
        for (String route : accountRoutes()) {
            OpenShop.Answer answer = ask(route, "", "{}");
            problem(answer, 401);
            assertThat(answer.whole()).contains("WWW-Authenticate: Bearer\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "forged",
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiIwMDAwMDAwMC0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDAwMDcifQ.",
                "a b"
            })
    void takesNoAccountRouteWithATokenThatIsNone(String token) throws IOException {
        for (String route : accountRoutes()) {
            OpenShop.Answer answer = ask(route, token, "{}");
            problem(answer, 401);
            assertThat(answer.whole()).contains("WWW-Authenticate: Bearer error=\"invalid_token\"");
        }
    }

    @Test
    void saysSoWhenATokenCannotBeChecked() throws IOException {
        problem(ask(ACCOUNT + " GET", OpenShop.UNCHECKED, ""), 503);
    }

    @Test
    void takesNoTokenOfAMemberOfStaff() throws IOException {
        for (String route : accountRoutes())
            for (Role role : Role.values()) {
                OpenShop.Answer answer = ask(route, OpenShop.TOKEN + role, "{}");
                problem(answer, 403);
                assertThat(answer.whole()).contains("insufficient_scope");
            }
    }

    /** What nobody looks at may be any size; what is read is bounded. */
    @Test
    void readsNoMoreThanABodyHolds() throws IOException {
        for (String route : accountRoutes())
            if (route.matches(".* (POST|PUT)")
                    && !route.matches(".*(everywhere|preferred|erasure) .*"))
                problem(ask(route, OpenShop.TOKEN + "CUSTOMER", MUCH), 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "buyer", "account", "preferred", "country", "restrictedSince"})
    void takesNoPropertyThatNobodyOffered(String property) throws IOException {
        String body =
                "{\"name\":\"A\",\"street\":\"1 rue\",\"postcode\":\"75003\",\"city\":\"Paris\",\"%s\":\"x\"}"
                        .formatted(property);
        for (String route :
                List.of(
                        ACCOUNT + "/addresses POST",
                        ACCOUNT + "/addresses/" + OpenShop.SOMEBODY + " PUT")) {
            OpenShop.Answer answer = ask(route, OpenShop.TOKEN + "CUSTOMER", body);
            problem(answer, 400);
            assertThat(answer.whole()).contains("\"unknown\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /account, */*",
        "GET, /account, application/json",
        "GET, /backoffice/orders, image/png",
        "HEAD, /account, text/html",
        "POST, /account/settings/close, text/html",
        "POST, /backoffice/privacy/sweep, */*",
        "GET, /api/shop/v1/account, text/html"
    })
    void beginsNoSessionForARequestThatIsRefused(String method, String path, String accept)
            throws IOException {
        OpenShop.Answer answer =
                SHOP.accepting(
                        accept, method + " " + path + " HTTP/1.1\r\nContent-Length: 0\r\n", "");
        assertThat(answer.status()).isIn(302, 401);
        assertThat(answer.whole()).doesNotContain("Set-Cookie");
    }

    @Test
    void bringsABrowserBackToThePageItAskedFor() throws IOException {
        OpenShop.Answer answer =
                SHOP.accepting("text/html,*/*;q=0.8", "GET /account HTTP/1.1\r\n", "");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.whole()).contains("Set-Cookie", "/oauth2/authorization/shop");
    }

    @Test
    void handsOnTheWishForAPasskeyAndNoOther() throws IOException {
        String begin = "GET /oauth2/authorization/shop?kc_action=%s HTTP/1.1\r\n";
        assertThat(SHOP.answer(begin.formatted("webauthn-register-passwordless"), "").whole())
                .contains("kc_action=webauthn-register-passwordless", "state=");
        assertThat(SHOP.answer(begin.formatted("delete_account"), "").whole())
                .doesNotContain("kc_action")
                .contains("state=");
    }

    private static List<String> accountRoutes() {
        List<String> routes =
                DoorsTest.routes(SHOP).stream()
                        .filter(route -> route.startsWith(ACCOUNT))
                        .map(route -> route.replaceAll("\\{[^}]*}", OpenShop.SOMEBODY))
                        .toList();
        assertThat(routes).hasSizeGreaterThan(15);
        return routes;
    }

    private static OpenShop.Answer ask(String route, String token, String body) throws IOException {
        String[] parts = route.split(" ");
        return SHOP.answer(
                parts[1]
                        + " "
                        + parts[0]
                        + " HTTP/1.1\r\nContent-Type: application/json\r\n"
                        + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n")
                        + "Content-Length: "
                        + body.length()
                        + "\r\n",
                body);
    }

    private static void problem(OpenShop.Answer answer, int status) {
        answer.has(status);
        assertThat(answer.whole())
                .contains("Content-Type: application/problem+json", "\"status\":" + status);
    }
}
