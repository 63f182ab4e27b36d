package fr.echeance.application.delivery;

import fr.echeance.application.order.Orders;
import fr.echeance.application.order.StaffActs;
import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.delivery.Carrier;
import fr.echeance.domain.delivery.Parcel;
import fr.echeance.domain.delivery.TrackingNumber;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.privacy.Purpose;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A paid order was handed to the carrier: the buyer is told. A second time answers the same and
 * changes nothing, whatever number it brings.
 */
@UseCase(Purpose.ORDER_FULFILMENT)
public final class MarkShipped {
    private final Processing processing;
    private final Orders orders;
    private final Parcels parcels;
    private final StaffActs acts;
    private final Outbox outbox;

    MarkShipped(
            Processing processing, Orders orders, Parcels parcels, StaffActs acts, Outbox outbox) {
        this.processing = processing;
        this.orders = orders;
        this.parcels = parcels;
        this.acts = acts;
        this.outbox = outbox;
    }

    public Outcome handle(Command command) {
        return processing.run(MarkShipped.class, now -> ship(command, now));
    }

    private Outcome ship(Command command, Instant now) {
        Optional<Order> found = orders.lock(command.order());
        if (found.isEmpty()) return new Outcome.UnknownOrder();
        Order order = found.get();
        if (!order.ship(now)) {
            return switch (order.state().kind()) {
                case SHIPPED, DELIVERED -> new Outcome.Shipped();
                case AWAITING_PAYMENT, CONFIRMED, CANCELLED, LAPSED ->
                        new Outcome.NotPaid(order.state());
            };
        }
        orders.save(order);
        parcels.add(
                new Parcel(order.id(), command.carrier(), command.tracking(), now),
                order.milestones());
        acts.note(order.id(), StaffActs.Act.SHIPPED, command.actor(), now);
        outbox.post(Outbox.Message.SEND_SHIPPING_NOTICE, order.id());
        return new Outcome.Shipped();
    }

    /**
     * @param actor who does it, as the shop's own staff are named
     */
    public record Command(UUID order, Carrier carrier, TrackingNumber tracking, String actor) {}

    public sealed interface Outcome {
        /** It has left, now or before. */
        record Shipped() implements Outcome {}

        /** Not paid yet, or ended before it could leave. */
        record NotPaid(OrderState state) implements Outcome {}

        record UnknownOrder() implements Outcome {}
    }
}
