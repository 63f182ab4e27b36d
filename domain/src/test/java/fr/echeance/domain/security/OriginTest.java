package fr.echeance.domain.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.domain.shared.InvalidValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

class OriginTest {
    private static final SecretKey KEY = new SecretKeySpec(new byte[] {1}, "HmacSHA256");
    private static final SecretKey OTHER = new SecretKeySpec(new byte[] {2}, "HmacSHA256");

    @Test
    void recognisesAPlaceWithoutKeepingItAndUnderItsOwnKeyAlone() {
        Origin origin = Origin.of("192.0.2.7", KEY);
        assertThat(origin).isEqualTo(Origin.of("192.0.2.7", KEY));
        assertThat(origin).isNotEqualTo(Origin.of("192.0.2.8", KEY));
        assertThat(origin).isNotEqualTo(Origin.of("192.0.2.7", OTHER));
        assertThat(origin.value()).hasSize(32).doesNotContain("192");
        assertThat(origin.value()).startsWith(origin.shortly());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "192.0.2.7", "ABCDEF00000000000000000000000000", "' OR 1=1 --"})
    void isNothingElse(String typed) {
        assertThatThrownBy(() -> new Origin(typed))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("origin");
    }
}
