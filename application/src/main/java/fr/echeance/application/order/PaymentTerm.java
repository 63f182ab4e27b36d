package fr.echeance.application.order;

import fr.echeance.domain.payment.TransferAccount;

import java.time.Instant;
import java.util.Optional;

/** What an order must know of how it will be paid: whoever moves the money says how long that takes. */
public interface PaymentTerm {
    /** When an order that was not paid lapses. */
    Instant payBefore(Instant placedAt);

    /** Where buyers transfer the money by themselves; empty where a provider takes it and gives it back. */
    Optional<TransferAccount> account();

    /** Whether the buyer chooses the sum, so that a part of it may have come when the order ends unpaid. */
    default boolean inParts() {
        return account().isPresent();
    }
}
