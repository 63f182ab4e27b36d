package fr.echeance.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.identity.keycloak.Browsing.Page;
import fr.echeance.identity.keycloak.TestRealm.Person;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Map;

/** A password alone lets no member of staff in. */
class StaffSignInTest {
    private final TestRealm realm = TestRealm.only();
    private final Browsing browser = realm.browser();

    @Test
    void whoHasNoSecondFactorMakesOneFirst() {
        Page enrolment =
                realm.signIn(
                        browser, realm.person("staff", "SUPPORT", "STAFF"), TestRealm.PASSWORD);
        assertThat(enrolment.sentTo()).isEmpty();
        assertThat(enrolment.id()).isEqualTo("login-login-config-totp");

        Page wrong = enrol(enrolment, "000000");
        assertThat(wrong.sentTo()).isEmpty();
        assertThat(browser.get(realm.authorize(Map.of())).sentTo()).isEmpty();
    }

    @Test
    void theSecondFactorIsAskedForEachTime() {
        Person staff = realm.person("staff", "SUPPORT", "STAFF");
        Page enrolment = realm.signIn(browser, staff, TestRealm.PASSWORD);
        String secret = enrolment.field("totpSecret");
        Instant now = Instant.now();
        Page back = enrol(enrolment, Totp.code(secret, now));
        assertThat(back.sentTo()).startsWith(TestRealm.BACK);
        assertThat(
                        TestRealm.claims(
                                        realm.change(back.parameter("code"), TestRealm.VERIFIER),
                                        "id_token")
                                .path("roles"))
                .extracting(role -> role.asString())
                .containsExactlyInAnyOrder("SUPPORT", "STAFF");

        Browsing another = realm.browser();
        Page asked = realm.signIn(another, staff, TestRealm.PASSWORD);
        assertThat(asked.id()).isEqualTo("login-login-otp");
        Page used = another.submit(asked, Map.of("otp", Totp.code(secret, now)));
        assertThat(used.sentTo()).as("a code is good once").isEmpty();
        Page in = another.submit(used, Map.of("otp", Totp.code(secret, now.plusSeconds(30))));
        assertThat(in.sentTo()).startsWith(TestRealm.BACK);
    }

    @Test
    void customersAreAskedForTheirPasswordOnly() {
        Person customer = realm.person("customer", "CUSTOMER");
        assertThat(realm.signIn(browser, customer, TestRealm.PASSWORD).sentTo())
                .startsWith(TestRealm.BACK);
    }

    private Page enrol(Page page, String code) {
        return browser.submit(
                page,
                Map.of("totp", code, "totpSecret", page.field("totpSecret"), "userLabel", ""));
    }
}
