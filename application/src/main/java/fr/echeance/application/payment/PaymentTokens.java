package fr.echeance.application.payment;

import fr.echeance.domain.order.Order;

import java.util.Optional;
import java.util.UUID;

/** By which reference the provider knows the payment of an order. */
public interface PaymentTokens {
    Optional<PaymentProvider.Page> of(UUID order);

    /** Where money goes back to: while the token is kept, and after that as long as an event still tells it. */
    Optional<String> reference(UUID order);

    /** Written once for an order; a second time changes nothing. */
    void add(Order order, PaymentProvider.Page page);
}
