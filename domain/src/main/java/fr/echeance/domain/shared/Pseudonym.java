package fr.echeance.domain.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Stands for a person without naming them (pseudonymisation, GDPR art. 4(5)): still personal data, with a deadline. A guest's is the
 * first 128 bits of HMAC-SHA-256 (RFC 2104) over the key of the address, so that the orders of one address are found together without
 * keeping the address.
 */
public record Pseudonym(UUID value) {
    public static Pseudonym of(EmailAddress email, SecretKey key) {
        ByteBuffer digest =
                ByteBuffer.wrap(hmac(email.key().getBytes(StandardCharsets.UTF_8), key));
        return new Pseudonym(new UUID(digest.getLong(), digest.getLong()));
    }

    private static byte[] hmac(byte[] message, SecretKey key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every Java platform", e);
        }
    }
}
