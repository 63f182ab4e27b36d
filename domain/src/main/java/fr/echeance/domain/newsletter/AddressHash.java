package fr.echeance.domain.newsletter;

import fr.echeance.domain.shared.EmailAddress;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Recognises an address that is not kept: HMAC-SHA-256 (RFC 2104) of its use and its key, so that the hashes of two uses never meet. Still
 * personal data (GDPR art. 4(5)), with a deadline.
 *
 * @param value 64 hexadecimal digits
 */
public record AddressHash(String value) {
    /** In the proof of a consent. */
    public static AddressHash ofConsent(EmailAddress email, SecretKey key) {
        return of("consent", email, key);
    }

    /** On the suppression list (liste de suppression, CNIL: at least three years). */
    public static AddressHash ofSuppression(EmailAddress email, SecretKey key) {
        return of("suppression", email, key);
    }

    private static AddressHash of(String use, EmailAddress email, SecretKey key) {
        byte[] text = (use + '\n' + email.key()).getBytes(StandardCharsets.UTF_8);
        return new AddressHash(HexFormat.of().formatHex(hmac(text, key)));
    }

    private static byte[] hmac(byte[] text, SecretKey key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every Java platform", e);
        }
    }
}
