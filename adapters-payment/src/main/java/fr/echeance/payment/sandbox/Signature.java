package fr.echeance.payment.sandbox;

import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.KeyedHash;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.spec.SecretKeySpec;

/** {@code t=…,v1=…}: hexadecimal HMAC-SHA-256 over time, dot and raw body, worth five minutes. */
final class Signature {
    private static final Pattern SHAPE = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]{64})");
    private static final long TOLERANCE = Duration.ofMinutes(5).toSeconds();

    private Signature() {}

    static String of(byte[] body, byte[] secret, Instant now) {
        return "t=%d,v1=%s"
                .formatted(
                        now.getEpochSecond(),
                        HexFormat.of().formatHex(mac(body, secret, now.getEpochSecond())));
    }

    /** @throws InvalidValue when it is malformed, stale, or not of this body */
    static void check(String header, byte[] body, byte[] secret, Instant now) {
        Matcher parts = SHAPE.matcher(header);
        if (header.length() > 200 || !parts.matches())
            throw new InvalidValue("signature", "malformed");
        long at = Long.parseLong(parts.group(1));
        byte[] given = HexFormat.of().parseHex(parts.group(2));
        if (!MessageDigest.isEqual(given, mac(body, secret, at)))
            throw new InvalidValue("signature", "forged");
        if (Math.abs(now.getEpochSecond() - at) > TOLERANCE)
            throw new InvalidValue("signature", "stale");
    }

    private static byte[] mac(byte[] body, byte[] secret, long at) {
        return KeyedHash.of(
                        new SecretKeySpec(secret, "HmacSHA256"),
                        (at + ".").getBytes(StandardCharsets.UTF_8),
                        body)
                .bytes();
    }
}
