package fr.echeance.domain.takeover;

import fr.echeance.domain.shared.Pseudonym;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Which identifiers the records of a former shop get: HMAC-SHA-256 (RFC 2104) of their former ones. The same record gets the same again,
 * so the key of its table lets it in once, and nobody without the key can tell where it came from.
 */
public final class References {
    private final String shop;
    private final Mac mac;

    public References(String shop, SecretKey key) {
        this.shop = shop;
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every Java platform", e);
        }
    }

    /** Of a sale, by its number. */
    public Identity sale(String number) {
        ByteBuffer order = digest("order", number);
        ByteBuffer others = digest("entry", number);
        return new Identity(id(order), id(others), id(order), others.getLong());
    }

    /** Of a buyer whose address is not known. */
    public Pseudonym buyer(String customer) {
        return new Pseudonym(id(digest("customer", customer)));
    }

    private ByteBuffer digest(String kind, String former) {
        // Lengths, so that no two texts run together into one.
        String text = kind + " " + shop + " " + former.length() + " " + former;
        return ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static UUID id(ByteBuffer digest) {
        return new UUID(digest.getLong(), digest.getLong());
    }

    /**
     * @param number bits from which the order's number here is drawn
     */
    public record Identity(UUID order, UUID entry, UUID cart, long number) {}
}
