package fr.echeance.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.identity.keycloak.TestRealm.Person;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

import java.util.Base64;

/** The shop hashes, Keycloak only learns the hash: no password in clear is ever sent there but by its owner. */
class ImportedPasswordTest {
    private static final String OTHER = "la seconde phrase, plus longue";

    private final TestRealm realm = TestRealm.only();

    @Test
    void aHashOfTheShopSignsInAndIsNotHashedAnew() {
        Person customer =
                realm.personWith(
                        "[" + credential(TestRealm.PASSWORD) + "]", "customer", "CUSTOMER");
        String before = credentials(customer);

        assertThat(realm.signIn(realm.browser(), customer, TestRealm.PASSWORD).sentTo())
                .startsWith(TestRealm.BACK);
        assertThat(realm.direct("provisioning", customer, OTHER).status()).isEqualTo(400);
        assertThat(credentials(customer)).isEqualTo(before);
    }

    @Test
    void aNewHashTakesThePlaceOfTheOldOneAndLeavesTheRest() {
        Person customer = realm.person("customer", "CUSTOMER");
        String before = realm.admin("GET", "/users/" + customer.id(), "").body();

        realm.admin(
                        "PUT",
                        "/users/" + customer.id(),
                        "{\"credentials\":[" + credential(OTHER) + "]}")
                .expect(204);

        assertThat(realm.direct("provisioning", customer, OTHER).status()).isEqualTo(200);
        assertThat(realm.direct("provisioning", customer, TestRealm.PASSWORD).status())
                .isEqualTo(400);
        assertThat(realm.admin("GET", "/users/" + customer.id(), "").body()).isEqualTo(before);
    }

    private String credentials(Person person) {
        return realm.admin("GET", "/users/" + person.id() + "/credentials", "").expect(200).body();
    }

    /** What {@code docs/keycloak/README.md} says of it; the parameters are those of the embedded sign-in. */
    private static String credential(String password) {
        String[] hash =
                new Argon2PasswordEncoder(16, 32, 1, 7 * 1024, 5).encode(password).split("\\$");
        return """
        {"type":"password",
         "secretData":"{\\"value\\":\\"%s\\",\\"salt\\":\\"%s\\",\\"additionalParameters\\":{}}",
         "credentialData":"{\\"hashIterations\\":5,\\"algorithm\\":\\"argon2\\",\\"additionalParameters\\":{\\"type\\":[\\"id\\"],\\"version\\":[\\"1.3\\"],\\"hashLength\\":[\\"32\\"],\\"memory\\":[\\"7168\\"],\\"parallelism\\":[\\"1\\"]}}"}\
        """
                .formatted(padded(hash[5]), padded(hash[4]));
    }

    private static String padded(String base64) {
        return Base64.getEncoder().encodeToString(Base64.getDecoder().decode(base64));
    }
}
