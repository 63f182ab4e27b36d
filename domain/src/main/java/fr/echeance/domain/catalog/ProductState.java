package fr.echeance.domain.catalog;

/** Where a product stands between the desk and the shelf. */
public enum ProductState {
    /** Seen by staff alone. */
    DRAFT,
    /** Shown and sold. */
    PUBLISHED,
    /** Neither shown nor sold any more; what was sold keeps its words and its price. */
    WITHDRAWN;

    /** Whether staff may ask for it: nothing that was never shown is withdrawn, and nothing that was becomes a draft again. */
    public boolean mayBecome(ProductState next) {
        return switch (next) {
            case DRAFT -> false;
            case PUBLISHED -> this != PUBLISHED;
            case WITHDRAWN -> this == PUBLISHED;
        };
    }
}
