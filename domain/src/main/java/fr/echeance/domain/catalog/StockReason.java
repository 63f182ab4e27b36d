package fr.echeance.domain.catalog;

/** Why staff changes the pieces on the shelf; what is sold changes them by itself. */
public enum StockReason {
    /** So many were counted, those of unpaid orders included. */
    COUNTED,
    RECEIVED,
    /** Came back and can be sold again. */
    RETURNED,
    DAMAGED,
    LOST,
    GIVEN;

    /** How many are there afterwards; below zero when it cannot have been so. */
    public long onHand(int before, int pieces) {
        return switch (this) {
            case COUNTED -> pieces;
            case RECEIVED, RETURNED -> (long) before + pieces;
            case DAMAGED, LOST, GIVEN -> (long) before - pieces;
        };
    }
}
