package fr.echeance.application.order;

import fr.echeance.domain.order.Order;
import fr.echeance.domain.payment.TransferAccount;

import java.time.Instant;
import java.util.Optional;

/** Where the money moves at once, whole or not at all. */
public record HalfAnHour() implements PaymentTerm {
    @Override
    public Instant payBefore(Instant placedAt) {
        return placedAt.plus(Order.TIME_TO_PAY);
    }

    @Override
    public Optional<TransferAccount> account() {
        return Optional.empty();
    }
}
