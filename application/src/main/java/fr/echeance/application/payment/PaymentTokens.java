package fr.echeance.application.payment;

import fr.echeance.domain.order.Order;

import java.util.Optional;
import java.util.UUID;

/** By which reference the provider knows the payment of an order. */
public interface PaymentTokens {
    Optional<PaymentProvider.Page> of(UUID order);

    /** Written once for an order; a second time changes nothing. */
    void add(Order order, PaymentProvider.Page page);
}
