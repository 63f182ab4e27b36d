package fr.echeance.domain.privacy;

import fr.echeance.domain.shared.KeyedHash;
import fr.echeance.domain.shared.Pseudonym;

import javax.crypto.SecretKey;

/**
 * Proves later that a request or an erasure was this person's, to whoever has the key and knows the person: HMAC-SHA-256 (RFC 2104) of
 * the pseudonym under a key of its own, so that it meets no other column. Still personal data (GDPR art. 4(5)), with a deadline.
 *
 * @param value 64 hexadecimal digits
 */
public record PersonProof(String value) {
    public static PersonProof of(Pseudonym person, SecretKey key) {
        return new PersonProof(KeyedHash.of(person.value().toString(), key).hex());
    }
}
