package fr.echeance.application.order;

import java.time.Instant;

/** What an order must know of how it will be paid: whoever moves the money says how long that takes. */
public interface PaymentTerm {
    /** When an order that was not paid lapses. */
    Instant payBefore(Instant placedAt);

    /** Whether the buyer chooses the sum, so that a part of it may have come when the order ends unpaid. */
    boolean inParts();
}
