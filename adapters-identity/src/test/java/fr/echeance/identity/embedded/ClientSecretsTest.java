package fr.echeance.identity.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientSecretsTest {
    private final ClientSecrets secrets = new ClientSecrets();

    @Test
    void theSameKeyIsKnownAndNoOther() {
        assertThat(secrets.matches("a1b2c3", "a1b2c3")).isTrue();
        assertThat(secrets.matches("a1b2c4", "a1b2c3")).isFalse();
        assertThat(secrets.matches("", "a1b2c3")).isFalse();
    }

    /** Else the provider would hash the key anew whenever somebody signs in. */
    @Test
    void aKeyIsKeptAsItIs() {
        assertThat(secrets.upgradeEncoding("a1b2c3")).isFalse();
        assertThat(secrets.encode("a1b2c3")).isEqualTo("a1b2c3");
    }
}
