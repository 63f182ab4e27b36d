package fr.echeance.payment.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.domain.shared.InvalidValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

class SignatureTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final byte[] SECRET = "a secret".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BODY = "{\"id\":1}".getBytes(StandardCharsets.US_ASCII);

    private final String signature = Signature.of(BODY, SECRET, NOW);

    /** Computed apart, with openssl: printf '1795424400.{"id":1}' | openssl dgst -sha256 -hmac 'a secret' */
    @Test
    void isWhatEveryOtherProgramComputes() {
        assertThat(signature)
                .isEqualTo(
                        "t=1795424400,v1=3e871b2c89fb5a3560988215a04b3e2bffa0a8a51921afd722cd08a5767d878f");
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, -1, 0, 1, 300})
    void isTrueForFiveMinutes(long seconds) {
        check(signature, BODY, NOW.plusSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, 86_400})
    void isStaleAfterwards(long seconds) {
        assertThatThrownBy(() -> check(signature, BODY, NOW.plusSeconds(seconds)))
                .hasMessage("signature: stale");
    }

    @Test
    void isForgedForAnotherBodySecretOrTime() {
        byte[] spaced = "{\"id\": 1}".getBytes(StandardCharsets.US_ASCII);
        String otherTime = signature.replace("t=1795424400", "t=1795424401");
        assertThatThrownBy(() -> check(signature, spaced, NOW)).hasMessage("signature: forged");
        assertThatThrownBy(() -> check(otherTime, BODY, NOW)).hasMessage("signature: forged");
        String otherSecret = Signature.of(BODY, new byte[32], NOW);
        assertThatThrownBy(() -> check(otherSecret, BODY, NOW)).hasMessage("signature: forged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t=1", "v1=00", "t=x,v1=00", "t=99999999999999999999,v1=00", "é"})
    void isMalformedInAnyOtherShape(String header) {
        assertThatThrownBy(() -> check(header, BODY, NOW))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("signature: malformed");
    }

    private static void check(String header, byte[] body, Instant now) {
        Signature.check(header, body, SECRET, now);
    }
}
