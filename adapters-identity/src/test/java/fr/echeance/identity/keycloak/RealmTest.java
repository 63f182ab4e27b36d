package fr.echeance.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.identity.keycloak.Browsing.Page;
import fr.echeance.identity.keycloak.TestRealm.Person;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.Map;

/** What the realm of {@code docs/keycloak} promises the shop, asked of a real Keycloak. */
class RealmTest {
    private final TestRealm realm = TestRealm.only();
    private final Browsing browser = realm.browser();

    @Test
    void aTokenSaysWhoItIsAndNothingAboutThem() {
        Person customer = realm.person("customer", "CUSTOMER");

        Page back = realm.signIn(browser, customer, TestRealm.PASSWORD);
        Page tokens = realm.change(back.parameter("code"), TestRealm.VERIFIER);

        assertThat(back.sentTo()).startsWith(TestRealm.BACK + "?");
        for (String which : new String[] {"id_token", "access_token"}) {
            JsonNode claims = TestRealm.claims(tokens, which);
            assertThat(claims.path("sub").asString()).isEqualTo(customer.id());
            assertThat(claims.path("preferred_username").asString()).isEqualTo(customer.name());
            assertThat(claims.path("roles").toString()).isEqualTo("[\"CUSTOMER\"]");
            assertThat(claims.toString()).doesNotContain("@", "Aurore", "customer\"");
            assertThat(claims.propertyNames())
                    .isSubsetOf(
                            "acr",
                            "at_hash",
                            "aud",
                            "auth_time",
                            "azp",
                            "exp",
                            "iat",
                            "iss",
                            "jti",
                            "nonce",
                            "preferred_username",
                            "roles",
                            "scope",
                            "sid",
                            "sub",
                            "typ");
        }
        assertThat(tokens.html()).doesNotContain("refresh_token");
    }

    @Test
    void anAppsTokenIsMadeForTheShopsApi() {
        String id =
                realm.admin("GET", "/clients?clientId=app", "").json().get(0).path("id").asString();
        Person customer = realm.person("customer", "CUSTOMER");
        Map<String, String> app =
                Map.of("client_id", "app", "redirect_uri", "http://localhost:3000/signed-in");

        assertThat(browser.get(realm.authorize(app)).status()).isEqualTo(400);

        realm.admin("PUT", "/clients/" + id, "{\"enabled\":true}").expect(204);
        Page form = browser.get(realm.authorize(app));
        Page back =
                browser.submit(
                        form, Map.of("username", customer.email(), "password", TestRealm.PASSWORD));
        Page tokens =
                browser.post(
                        realm.endpoint("token"),
                        Map.of(
                                "grant_type", "authorization_code",
                                "client_id", "app",
                                "redirect_uri", "http://localhost:3000/signed-in",
                                "code", back.parameter("code"),
                                "code_verifier", TestRealm.VERIFIER));
        assertThat(TestRealm.claims(tokens, "access_token").path("aud").asString())
                .isEqualTo(TestRealm.SHOP);
        realm.admin("PUT", "/clients/" + id, "{\"enabled\":false}").expect(204);
    }

    @Test
    void nobodyIsSentElsewhere() {
        Page page =
                browser.get(realm.authorize(Map.of("redirect_uri", TestRealm.SHOP + "/elsewhere")));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.sentTo()).isEmpty();
    }

    @Test
    void aSignInWithoutProofKeyIsRefused() {
        Page none =
                browser.get(
                        realm.authorize(Map.of("code_challenge", "", "code_challenge_method", "")));
        Page plain = browser.get(realm.authorize(Map.of("code_challenge_method", "plain")));
        assertThat(none.parameter("error")).isEqualTo("invalid_request");
        assertThat(plain.parameter("error")).isEqualTo("invalid_request");
    }

    @Test
    void aCodeIsGoodOnceAndForWhoeverAskedForIt() {
        Person customer = realm.person("customer", "CUSTOMER");
        String code = realm.signIn(browser, customer, TestRealm.PASSWORD).parameter("code");
        assertThat(realm.change(code, TestRealm.VERIFIER).status()).isEqualTo(200);
        assertThat(realm.change(code, TestRealm.VERIFIER).status()).isEqualTo(400);

        String another =
                realm.signIn(realm.browser(), customer, TestRealm.PASSWORD).parameter("code");
        assertThat(realm.change(another, "w".repeat(64)).status()).isEqualTo(400);
    }

    @Test
    void onlyTheShopItselfAsksWhetherAPasswordIsRight() {
        Person staff = realm.person("staff", "SUPPORT", "STAFF");
        Page right = realm.direct("provisioning", staff, TestRealm.PASSWORD);

        assertThat(right.status()).isEqualTo(200);
        assertThat(TestRealm.claims(right, "access_token").propertyNames())
                .doesNotContain("sub", "roles", "preferred_username", "email");
        assertThat(realm.direct("provisioning", staff, "something else").status()).isEqualTo(400);
        for (String client : new String[] {"shop", "app", "admin-cli", "account-console"})
            assertThat(realm.direct(client, staff, TestRealm.PASSWORD).status())
                    .as(client)
                    .isBetween(400, 401);
    }

    @Test
    void theTemplateForDistributorsGivesNoToken() {
        JsonNode template =
                realm.admin("GET", "/clients?clientId=distributor-template", "").json().get(0);
        String secret = template.path("secret").asString();
        String client = "/clients/" + template.path("id").asString();

        assertThat(secret).hasSizeGreaterThan(20);
        assertThat(realm.service("distributor-template", secret).status()).isEqualTo(401);

        realm.admin("PUT", client, "{\"enabled\":true}").expect(204);
        JsonNode claims =
                TestRealm.claims(realm.service("distributor-template", secret), "access_token");
        assertThat(claims.path("aud").asString()).isEqualTo(TestRealm.SHOP);
        assertThat(claims.path("roles").toString()).isEqualTo("[\"DISTRIBUTOR\"]");
        realm.admin("PUT", client, "{\"enabled\":false}").expect(204);
    }

    @Test
    void whoIsDisabledDoesNotSignIn() {
        Person gone = realm.person("customer", "CUSTOMER");
        realm.admin("PUT", "/users/" + gone.id(), "{\"enabled\":false}").expect(204);
        assertThat(realm.signIn(browser, gone, TestRealm.PASSWORD).sentTo()).isEmpty();
    }

    @Test
    void whoeverGuessesTenTimesWaits() {
        Person customer = realm.person("customer", "CUSTOMER");
        for (int guess = 0; guess < 10; guess++)
            realm.direct("provisioning", customer, "a guess of mine " + guess);
        Page late = realm.signIn(browser, customer, TestRealm.PASSWORD);
        assertThat(late.sentTo()).isEmpty();
        assertThat(late.status()).isEqualTo(200);
    }

    @Test
    void aClosedAccountSaysNoMoreThanOneThatNeverWas() {
        Person customer = realm.person("customer", "CUSTOMER");
        Person nobody = new Person("", "nobody." + customer.name());
        for (int guess = 0; guess < 10; guess++)
            realm.direct("provisioning", customer, "a guess of mine " + guess);
        assertThat(realm.signIn(browser, customer, TestRealm.PASSWORD).said())
                .isEqualTo(realm.signIn(realm.browser(), nobody, TestRealm.PASSWORD).said());

        realm.admin("PUT", "/users/" + customer.id(), "{\"enabled\":false}").expect(204);
        assertThat(realm.signIn(realm.browser(), customer, TestRealm.PASSWORD).said())
                .isEqualTo(realm.signIn(realm.browser(), nobody, TestRealm.PASSWORD).said());
    }

    @Test
    void nobodyOpensAnAccountOrFindsAPasswordAgainInKeycloak() {
        assertThat(browser.get(realm.authorize(Map.of("prompt", "create"))).html())
                .doesNotContain("registration?");
        assertThat(browser.get(realm.endpoint("registrations") + "?client_id=shop").status())
                .isEqualTo(400);
        String form = browser.get(realm.authorize(Map.of())).html();
        assertThat(form).doesNotContain("reset-credentials", "rememberMe");
        assertThat(realm.admin("GET", "", "").json().path("eventsListeners").toString())
                .isEqualTo("[]");
    }
}
