package fr.echeance.application.order;

import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.order.OrderState.CancelReason;
import fr.echeance.domain.privacy.Purpose;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Ends an order before it leaves: unpaid, its stock is freed and the provider takes no money for it
 * any more, a part that came goes back; paid, the pieces go back to the shelf, the money goes back and the buyer is told. A
 * second time answers the same and changes nothing; the first reason stays.
 */
@UseCase(Purpose.ORDER_MANAGEMENT)
public final class CancelOrder {
    private final Processing processing;
    private final Orders orders;
    private final Stock stock;
    private final StaffActs acts;
    private final Outbox outbox;
    private final PaymentTerm term;

    CancelOrder(
            Processing processing,
            Orders orders,
            Stock stock,
            StaffActs acts,
            Outbox outbox,
            PaymentTerm term) {
        this.processing = processing;
        this.orders = orders;
        this.stock = stock;
        this.acts = acts;
        this.outbox = outbox;
        this.term = term;
    }

    public Outcome handle(Command command) {
        return processing.run(CancelOrder.class, now -> cancel(command, now));
    }

    private Outcome cancel(Command command, Instant now) {
        Optional<Order> found = orders.lock(command.order());
        if (found.isEmpty()) return new Outcome.UnknownOrder();
        Order order = found.get();
        OrderState before = order.state();
        if (!order.cancel(now, command.reason()))
            return order.state() instanceof OrderState.Cancelled
                    ? new Outcome.Cancelled()
                    : new Outcome.TooLate(order.state());
        orders.save(order);
        acts.note(order.id(), StaffActs.Act.CANCELLED, command.actor(), now);
        if (before.paidAt().isPresent()) {
            if (!(before instanceof OrderState.Shipped)) stock.restock(order.pieces());
            outbox.post(Outbox.Message.REFUND_PAYMENT, order.id());
            outbox.post(Outbox.Message.SEND_CANCELLATION_NOTICE, order.id());
        } else {
            stock.release(order.pieces());
            outbox.post(Outbox.Message.CLOSE_PAYMENT, order.id());
            if (term.inParts()) outbox.post(Outbox.Message.REFUND_PAYMENT, order.id());
        }
        return new Outcome.Cancelled();
    }

    /**
     * @param actor who does it, as the shop's own staff are named
     */
    public record Command(UUID order, CancelReason reason, String actor) {}

    public sealed interface Outcome {
        /** It is cancelled, now or before. */
        record Cancelled() implements Outcome {}

        /** It has left (and is not lost), or it lapsed. */
        record TooLate(OrderState state) implements Outcome {}

        record UnknownOrder() implements Outcome {}
    }
}
