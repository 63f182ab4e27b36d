package fr.echeance.domain.cart;

import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.shared.Quantity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Articles and how many of each: at most {@link #MAX_LINES} articles. Whoever knows its random
 * identifier owns it.
 */
public final class Cart {
    public static final int MAX_LINES = 30;

    private final UUID id;
    private final SortedMap<Sku, Quantity> lines;
    private LocalDate lastContact;

    private Cart(UUID id, SortedMap<Sku, Quantity> lines, LocalDate lastContact) {
        this.id = id;
        this.lines = new TreeMap<>(lines);
        this.lastContact = lastContact;
    }

    /**
     * @param id nobody can guess it
     */
    public static Cart open(UUID id, LocalDate today) {
        return new Cart(id, new TreeMap<>(), today);
    }

    /** The honest back door: for persistence alone. */
    public static Cart fromStore(UUID id, SortedMap<Sku, Quantity> lines, LocalDate lastContact) {
        return new Cart(id, lines, lastContact);
    }

    /**
     * Adds pieces to those of the same article. Nothing changes when the answer is not {@link
     * Change#DONE}.
     */
    public Change add(Sku sku, Quantity more, LocalDate today) {
        Quantity already = lines.get(sku);
        return put(sku, more.value() + (already == null ? 0 : already.value()), today);
    }

    /**
     * Sets how many pieces of an article; 0 takes it out. Nothing changes when the answer is not
     * {@link Change#DONE}.
     */
    public Change put(Sku sku, int pieces, LocalDate today) {
        if (pieces > Quantity.MAX) return Change.TOO_MANY_PIECES;
        if (pieces > 0 && !lines.containsKey(sku) && lines.size() == MAX_LINES)
            return Change.TOO_MANY_LINES;
        if (pieces == 0) lines.remove(sku);
        else lines.put(sku, new Quantity(pieces));
        lastContact = today;
        return Change.DONE;
    }

    /** What becomes of a wish to change the cart. */
    public enum Change {
        DONE,
        /** A 31st article. */
        TOO_MANY_LINES,
        /** More than {@link Quantity#MAX} pieces of one article. */
        TOO_MANY_PIECES
    }

    /** The milestones from which its deadline follows. */
    public Milestones milestones() {
        return Milestones.of(Milestone.LAST_CONTACT, lastContact);
    }

    public UUID id() {
        return id;
    }

    /** Sorted by article number, in which order stock is locked; read only. */
    public SortedMap<Sku, Quantity> lines() {
        return Collections.unmodifiableSortedMap(lines);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** How many pieces in all. */
    public int pieces() {
        return lines.values().stream().mapToInt(Quantity::value).sum();
    }

    /** Differs whenever what lies in the cart differs, so that somebody who changes it can say what they saw. */
    public String version() {
        String content =
                lines.entrySet().stream()
                        .map(line -> line.getKey().value() + ":" + line.getValue().value())
                        .collect(Collectors.joining(" "));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    public LocalDate lastContact() {
        return lastContact;
    }
}
