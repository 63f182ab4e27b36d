package fr.echeance.application.payment;

import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.shared.Money;

import java.time.LocalDate;
import java.util.UUID;

/** The books: amount, date and reference of every payment and refund, without identity. */
public interface PaymentEntries {
    void add(
            UUID id,
            OrderNumber reference,
            Type type,
            Money amount,
            LocalDate bookedOn,
            Deadlines deadlines);

    /** Payments less refunds of an order. */
    Money balance(OrderNumber reference);

    enum Type {
        PAYMENT,
        REFUND
    }
}
