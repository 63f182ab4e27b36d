package fr.echeance.application.payment;

import fr.echeance.application.shared.Ids;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.payment.CreditorReference;
import fr.echeance.domain.shared.Money;

import java.time.Instant;

/**
 * What staff have to send back of an order, added up while it is locked: a second time there is nothing left to add. A part of a payment
 * may be due, so no payment's name could be the refund's.
 */
record RefundsByHand(Ids ids, PaymentInbox inbox, PaymentEntries entries, Transfers transfers) {
    void note(Order order, Instant now) {
        // A part waits for the rest.
        if (order.state() instanceof OrderState.AwaitingPayment) return;
        Money held = order.state().isSold() ? order.total() : Money.ZERO;
        Money due =
                PaymentEntries.euros(entries.payments(order.number()))
                        .minus(PaymentEntries.euros(entries.refunds(order.number())))
                        .minus(toBeMade(order))
                        .minus(held);
        if (due.compareTo(Money.ZERO) <= 0) return;
        new Booking(ids, inbox, entries)
                .isFirst(
                        new PaymentEvent(
                                Transfers.PROVIDER,
                                "due-" + ids.next(),
                                PaymentEvent.Type.REFUND_DUE,
                                order.id(),
                                CreditorReference.of(order.number()).value(),
                                due,
                                Money.CURRENCY,
                                now),
                        now);
    }

    private Money toBeMade(Order order) {
        return transfers.refunds(order.id()).stream()
                .filter(refund -> refund.doneOn().isEmpty())
                .map(Transfers.Refund::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
