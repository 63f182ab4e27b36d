package fr.echeance.domain.audience;

import fr.echeance.domain.shared.KeyedHash;

import java.util.UUID;

import javax.crypto.SecretKey;

/**
 * Stands for the identifier in a browser that agreed to be recognised: the first 128 bits of its HMAC-SHA-256 (RFC 2104). Still personal data
 * (GDPR art. 4(5)); the shop cannot say whose it is, and finds it only when that browser shows its identifier (GDPR art. 11).
 */
public record VisitorHash(UUID value) {
    public static VisitorHash of(UUID identifier, SecretKey key) {
        return new VisitorHash(KeyedHash.of("visitor\n" + identifier, key).id());
    }
}
