package fr.echeance.domain.takeover;

import fr.echeance.domain.shared.InvalidValue;

import java.util.Locale;

/** What a former shop exports, in the order in which it is read: a sale needs its price and its buyer. */
public enum Source {
    PRODUCTS,
    CUSTOMERS,
    SALES;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Throws {@link InvalidValue} with field {@code source}. */
    public static Source of(String id) {
        for (Source source : values()) if (source.id().equals(id)) return source;
        throw new InvalidValue("source", "choice");
    }
}
