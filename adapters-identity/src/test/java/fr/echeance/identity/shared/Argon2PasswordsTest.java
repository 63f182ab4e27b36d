package fr.echeance.identity.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.domain.account.Password;

import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

import java.util.Objects;
import java.util.Optional;

class Argon2PasswordsTest {
    private final Argon2Passwords passwords = new Argon2Passwords();
    private final String hash = passwords.hash(new Password("the quiet hourglass"));

    @Test
    void knowsThePasswordAndNoOther() {
        assertThat(passwords.matches("the quiet hourglass", Optional.of(hash))).isTrue();
        assertThat(passwords.matches("the loud hourglass", Optional.of(hash))).isFalse();
    }

    @Test
    void nobodyHasAPassword() {
        assertThat(passwords.matches("the quiet hourglass", Optional.empty())).isFalse();
    }

    /** Else the time of the answer would tell who has an account. */
    @Test
    void askingForNobodyCostsWhatAskingForSomebodyCosts() {
        String nobody =
                Objects.requireNonNull(
                        (String) ReflectionTestUtils.getField(Argon2Passwords.class, "NOBODY"));
        assertThat(settings(nobody)).isEqualTo(settings(hash));
        assertThat(nobody).hasSameSizeAs(hash);
    }

    private static String settings(String hash) {
        return hash.substring(0, hash.indexOf('$', "$argon2id$v=19$m=".length()));
    }
}
