package fr.echeance.domain.security;

import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.KeyedHash;

import java.util.regex.Pattern;

import javax.crypto.SecretKey;

/**
 * Where somebody came from, recognised and not kept (pseudonymisation, GDPR art. 4(5)): the first 128 bits of HMAC-SHA-256 (RFC 2104) over a
 * network's address. Still personal data while its key lives: there are few enough addresses to try them all.
 *
 * @param value 32 hexadecimal digits
 */
public record Origin(String value) {
    private static final int BYTES = 16;
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");

    /** @throws InvalidValue field {@code origin} */
    public Origin {
        if (!HEX.matcher(value).matches()) throw new InvalidValue("origin", "format");
    }

    /** @param network an address of IPv4, or a network of 64 bits of IPv6, in one spelling */
    public static Origin of(String network, SecretKey key) {
        return new Origin(KeyedHash.of(network, key).hex(BYTES));
    }

    /** As much as people need to tell two apart. */
    public String shortly() {
        return value.substring(0, 8);
    }
}
