package fr.echeance.application.order;

import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.privacy.Purpose;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Ends an order whose time to pay is over and frees its stock. Who calls has asked the payment
 * provider before, so that no money is on its way; a part that came goes back. A second time
 * answers the same and frees nothing.
 */
@UseCase(Purpose.ORDER_MANAGEMENT)
public final class LapseOrder {
    private final Processing processing;
    private final Orders orders;
    private final Stock stock;
    private final Outbox outbox;
    private final PaymentTerm term;

    LapseOrder(Processing processing, Orders orders, Stock stock, Outbox outbox, PaymentTerm term) {
        this.processing = processing;
        this.orders = orders;
        this.stock = stock;
        this.outbox = outbox;
        this.term = term;
    }

    public Outcome handle(UUID id) {
        return processing.run(LapseOrder.class, now -> lapse(id, now));
    }

    private Outcome lapse(UUID id, Instant now) {
        Optional<Order> found = orders.lock(id);
        if (found.isEmpty()) return new Outcome.UnknownOrder();
        Order order = found.get();
        if (!order.lapse(now))
            return order.state() instanceof OrderState.Lapsed
                    ? new Outcome.Lapsed()
                    : new Outcome.NotDue();
        orders.save(order);
        stock.release(order.pieces());
        if (term.inParts()) outbox.post(Outbox.Message.REFUND_PAYMENT, order.id());
        return new Outcome.Lapsed();
    }

    public sealed interface Outcome {
        /** It has lapsed, now or before. */
        record Lapsed() implements Outcome {}

        /** There is time left, or it was paid or cancelled. */
        record NotDue() implements Outcome {}

        record UnknownOrder() implements Outcome {}
    }
}
