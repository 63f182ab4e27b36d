package fr.echeance.application.catalog;

import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Money;

import java.util.Optional;

/**
 * What somebody looks for.
 *
 * @param text words, forgiving accents and small slips; blank means none; at most 100 characters
 * @param lowest price with tax, included; matched by any variant
 * @param highest price with tax, included
 * @param page from 1 to 1,000
 * @param size products a page, 1 to {@link #MAX_SIZE}
 * @param after for programs, instead of a page: what comes after that product, whatever was added before it
 */
public record Search(
        Optional<String> text,
        Optional<Slug> category,
        Optional<Money> lowest,
        Optional<Money> highest,
        boolean inStockOnly,
        Sort sort,
        int page,
        int size,
        Optional<Position> after) {
    public static final int MAX_SIZE = 48;

    public Search {
        text = text.map(String::strip).filter(t -> !t.isEmpty());
        if (text.filter(t -> t.length() > 100).isPresent()) throw new InvalidValue("q", "too-long");
        if (text.filter(t -> t.indexOf('\0') >= 0).isPresent())
            throw new InvalidValue("q", "control-character");
        if (page < 1 || page > 1_000) throw new InvalidValue("page", "range");
        if (size < 1 || size > MAX_SIZE) throw new InvalidValue("size", "range");
    }

    public Search(
            Optional<String> text,
            Optional<Slug> category,
            Optional<Money> lowest,
            Optional<Money> highest,
            boolean inStockOnly,
            Sort sort,
            int page,
            int size) {
        this(text, category, lowest, highest, inStockOnly, sort, page, size, Optional.empty());
    }

    /** The same from there on. */
    public Search after(Position position) {
        return new Search(
                text, category, lowest, highest, inStockOnly, sort, 1, size, Optional.of(position));
    }

    /** Everything, newest first. */
    public static Search everything() {
        return new Search(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Sort.NEWEST,
                1,
                24);
    }

    /** The newest that are in stock. */
    public static Search newest(int size) {
        return new Search(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Sort.NEWEST,
                1,
                size);
    }

    /** How many products stand before this page. */
    public int offset() {
        return (page - 1) * size;
    }

    /**
     * Where a product stands in a sorted list.
     *
     * @param key by what it was sorted, as the catalogue wrote it
     */
    public record Position(String key, Slug slug) {}

    /** In which order; ties are broken by slug, so that no product shows on two pages. */
    public enum Sort {
        /** The best match first; without text, the newest. */
        RELEVANCE,
        PRICE_ASC,
        PRICE_DESC,
        NAME,
        NEWEST
    }
}
