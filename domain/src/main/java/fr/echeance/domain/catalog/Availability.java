package fr.echeance.domain.catalog;

/**
 * What a page tells about the free stock: enough to decide, too little for a competitor to count
 * what is sold.
 */
public sealed interface Availability {
    /** From this many free pieces on, a page no longer counts. */
    int PLENTY = 6;

    /** As many as an order would reasonably take. */
    record Available() implements Availability {}

    /** "Only N left": 1 to {@code PLENTY - 1} pieces. */
    record FewLeft(int pieces) implements Availability {}

    /** None is free; a reservation that lapses may free one. */
    record SoldOut() implements Availability {}

    /**
     * @param free pieces on hand that nobody has reserved; below zero counts as none
     */
    static Availability of(int free) {
        if (free <= 0) return new SoldOut();
        return free < PLENTY ? new FewLeft(free) : new Available();
    }
}
