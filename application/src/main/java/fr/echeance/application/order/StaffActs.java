package fr.echeance.application.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What staff did to an order: it lives and goes with the order. */
public interface StaffActs {
    /**
     * @param actor pseudonym by which the shop names its own staff: 1 to 64 letters, digits, dots
     *     and dashes, never a person's name
     */
    void note(UUID order, Act act, String actor, Instant at);

    /** Oldest first. */
    List<Noted> of(UUID order);

    enum Act {
        SHIPPED,
        DELIVERED,
        CANCELLED,
        /** The confirmation was sent again. */
        RESENT,
        /** A transfer arrived. */
        TRANSFER_NOTED,
        /** Money was sent back at the bank. */
        REFUND_NOTED
    }

    record Noted(Act act, String actor, Instant at) {}
}
