package fr.echeance.domain.newsletter;

import java.util.Locale;

/** What somebody wants to read about. */
public enum Topic {
    NEW_PRODUCTS,
    ADVICE,
    OFFERS;

    /** @throws IllegalArgumentException when there is no such topic */
    public static Topic of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** As forms and tables name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
