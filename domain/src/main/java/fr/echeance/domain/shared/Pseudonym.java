package fr.echeance.domain.shared;

import java.util.UUID;

import javax.crypto.SecretKey;

/**
 * Stands for a person without naming them (pseudonymisation, GDPR art. 4(5)): still personal data, with a deadline. A guest's is the
 * first 128 bits of HMAC-SHA-256 (RFC 2104) over the key of the address, so that the orders of one address are found together without
 * keeping the address.
 */
public record Pseudonym(UUID value) {
    public static Pseudonym of(EmailAddress email, SecretKey key) {
        return new Pseudonym(KeyedHash.of(email.key(), key).id());
    }
}
