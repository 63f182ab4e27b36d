package fr.echeance.domain.newsletter;

import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.KeyedHash;

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
        return new AddressHash(KeyedHash.of(use + '\n' + email.key(), key).hex());
    }
}
