package fr.echeance.application.payment;

import fr.echeance.application.order.Orders;
import fr.echeance.application.order.Stock;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Money;

import java.time.Instant;
import java.util.Optional;

/**
 * Takes note of what the provider says, once, and confirms the order when the money is ours: amount and currency are those frozen at
 * placing. Money that no order waits for goes back, so that nothing is paid without an order or a refund. Webhook and browser return may
 * race: the inbox lets one through.
 */
@UseCase(Purpose.PAYMENT_AND_INVOICING)
public final class ReceivePaymentEvent {
    private final Processing processing;
    private final Booking booking;
    private final Orders orders;
    private final Stock stock;
    private final PaymentEntries entries;
    private final Outbox outbox;

    ReceivePaymentEvent(
            Processing processing,
            Ids ids,
            PaymentInbox inbox,
            Orders orders,
            Stock stock,
            PaymentEntries entries,
            Outbox outbox) {
        this.processing = processing;
        this.booking = new Booking(ids, inbox, entries);
        this.orders = orders;
        this.stock = stock;
        this.entries = entries;
        this.outbox = outbox;
    }

    public Outcome handle(PaymentEvent event) {
        return processing.run(ReceivePaymentEvent.class, now -> receive(event, now));
    }

    /** Within the transaction of whoever learnt of it. */
    Outcome receive(PaymentEvent event, Instant now) {
        // The order first: whoever changes it holds it, and two events of one order come one after
        // the other.
        Optional<Order> found = orders.lock(event.order());
        if (found.isEmpty()) return new Outcome.UnknownOrder();
        if (!booking.isFirst(event, now)) return new Outcome.AlreadySeen();
        Order order = found.get();
        return switch (event.type()) {
            case SUCCEEDED -> {
                var payment = booking.book(order.number(), PaymentEntries.Type.PAYMENT, event, now);
                yield payment.pays(order.total()) && order.confirm(now)
                        ? sold(order)
                        : goesBack(order);
            }
            case ARRIVED -> arrived(order, event, now);
            case REFUNDED -> {
                booking.book(order.number(), PaymentEntries.Type.REFUND, event, now);
                yield new Outcome.Noted();
            }
            case DECLINED, CHALLENGED, EXPIRED, REFUND_DUE -> new Outcome.Noted();
        };
    }

    private Outcome arrived(Order order, PaymentEvent event, Instant now) {
        booking.book(order.number(), PaymentEntries.Type.PAYMENT, event, now);
        if (!(order.state() instanceof OrderState.AwaitingPayment)) return goesBack(order);
        Money missing = order.total().minus(PaymentEntries.euros(entries.payments(order.number())));
        if (missing.compareTo(Money.ZERO) > 0) return new Outcome.TooLittle(missing);
        order.confirm(now);
        if (missing.compareTo(Money.ZERO) < 0)
            outbox.post(Outbox.Message.REFUND_PAYMENT, order.id());
        return sold(order);
    }

    private Outcome sold(Order order) {
        orders.save(order);
        stock.sell(order.pieces());
        outbox.post(Outbox.Message.ISSUE_INVOICE, order.id());
        outbox.post(Outbox.Message.SEND_CONFIRMATION, order.id());
        return new Outcome.Confirmed();
    }

    private Outcome goesBack(Order order) {
        outbox.post(Outbox.Message.REFUND_PAYMENT, order.id());
        return new Outcome.GoesBack();
    }

    public sealed interface Outcome {
        /** The order is paid and confirmed. */
        record Confirmed() implements Outcome {}

        /** A part: the order waits for the rest. */
        record TooLittle(Money missing) implements Outcome {}

        /** Nobody waited for this money, or it is another sum: it is paid back. */
        record GoesBack() implements Outcome {}

        /** Nothing definitive for the order. */
        record Noted() implements Outcome {}

        record AlreadySeen() implements Outcome {}

        /** Nothing is written: the event does not name an order of this shop, or its deadline has passed. */
        record UnknownOrder() implements Outcome {}
    }
}
