package fr.echeance.application.order;

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
 * provider before, so that no money is on its way. A second time answers the same and frees
 * nothing.
 */
@UseCase(Purpose.ORDER_MANAGEMENT)
public final class LapseOrder {
    private final Processing processing;
    private final Orders orders;
    private final Stock stock;

    LapseOrder(Processing processing, Orders orders, Stock stock) {
        this.processing = processing;
        this.orders = orders;
        this.stock = stock;
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
