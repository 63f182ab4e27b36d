package fr.echeance.domain.audience;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Stands for the identifier in a browser that agreed to be recognised: the first 128 bits of its HMAC-SHA-256 (RFC 2104). Still personal data
 * (GDPR art. 4(5)); the shop cannot say whose it is, and finds it only when that browser shows its identifier (GDPR art. 11).
 */
public record VisitorHash(UUID value) {
    public static VisitorHash of(UUID identifier, SecretKey key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            ByteBuffer digest =
                    ByteBuffer.wrap(
                            mac.doFinal(
                                    ("visitor\n" + identifier).getBytes(StandardCharsets.UTF_8)));
            return new VisitorHash(new UUID(digest.getLong(), digest.getLong()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every Java platform", e);
        }
    }
}
