package fr.echeance.domain.privacy;

import fr.echeance.domain.shared.Pseudonym;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Proves later that a request or an erasure was this person's, to whoever has the key and knows the person: HMAC-SHA-256 (RFC 2104) of
 * the pseudonym under a key of its own, so that it meets no other column. Still personal data (GDPR art. 4(5)), with a deadline.
 *
 * @param value 64 hexadecimal digits
 */
public record PersonProof(String value) {
    public static PersonProof of(Pseudonym person, SecretKey key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] text = person.value().toString().getBytes(StandardCharsets.US_ASCII);
            return new PersonProof(HexFormat.of().formatHex(mac.doFinal(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every Java platform", e);
        }
    }
}
