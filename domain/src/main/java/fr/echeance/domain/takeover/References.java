package fr.echeance.domain.takeover;

import fr.echeance.domain.shared.KeyedHash;
import fr.echeance.domain.shared.Pseudonym;

import java.util.UUID;

import javax.crypto.SecretKey;

/**
 * Which identifiers the records of a former shop get: HMAC-SHA-256 (RFC 2104) of their former ones. The same record gets the same again,
 * so the key of its table lets it in once, and nobody without the key can tell where it came from.
 */
public final class References {
    private final String shop;
    private final SecretKey key;

    public References(String shop, SecretKey key) {
        this.shop = shop;
        this.key = key;
    }

    /** Of a sale, by its number. */
    public Identity sale(String number) {
        KeyedHash order = hash("order", number);
        KeyedHash others = hash("entry", number);
        return new Identity(
                order.id(),
                others.id(),
                new UUID(order.number(2), order.number(3)),
                others.number(2));
    }

    /** Of a buyer whose address is not known. */
    public Pseudonym buyer(String customer) {
        return new Pseudonym(hash("customer", customer).id());
    }

    private KeyedHash hash(String kind, String former) {
        // Lengths, so that no two texts run together into one.
        String text = kind + " " + shop + " " + former.length() + " " + former;
        return KeyedHash.of(text, key);
    }

    /**
     * @param number bits from which the order's number here is drawn
     */
    public record Identity(UUID order, UUID entry, UUID cart, long number) {}
}
