package fr.echeance.application.delivery;

import fr.echeance.application.order.Orders;
import fr.echeance.application.order.StaffActs;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The parcel arrived: withdrawal period and guarantee begin, and with them every deadline of the
 * order becomes finite. A second time answers the same; the first day stays.
 */
@UseCase(Purpose.ORDER_FULFILMENT)
public final class MarkDelivered {
    private final Processing processing;
    private final Orders orders;
    private final StaffActs acts;

    MarkDelivered(Processing processing, Orders orders, StaffActs acts) {
        this.processing = processing;
        this.orders = orders;
        this.acts = acts;
    }

    public Outcome handle(Command command) {
        return processing.run(MarkDelivered.class, now -> deliver(command, now));
    }

    private Outcome deliver(Command command, Instant now) {
        if (command.on().isAfter(Deadline.dayOf(now))) return new Outcome.ImpossibleDay();
        Optional<Order> found = orders.lock(command.order());
        if (found.isEmpty()) return new Outcome.UnknownOrder();
        Order order = found.get();
        if (!order.deliver(command.on())) {
            return switch (order.state()) {
                case OrderState.Delivered done -> new Outcome.Delivered(done.deliveredOn());
                case OrderState.Shipped _ -> new Outcome.ImpossibleDay();
                case OrderState.AwaitingPayment _,
                        OrderState.Confirmed _,
                        OrderState.Cancelled _,
                        OrderState.Lapsed _ ->
                        new Outcome.NotShipped();
            };
        }
        orders.save(order);
        acts.note(order.id(), StaffActs.Act.DELIVERED, command.actor(), now);
        return new Outcome.Delivered(command.on());
    }

    /**
     * @param on the day on which the buyer received it, Europe/Paris
     * @param actor who says so, as the shop's own staff are named
     */
    public record Command(UUID order, LocalDate on, String actor) {}

    public sealed interface Outcome {
        /**
         * @param on the day that counts: the first that was told
         */
        record Delivered(LocalDate on) implements Outcome {}

        /** In the future, or before the parcel left. */
        record ImpossibleDay() implements Outcome {}

        record NotShipped() implements Outcome {}

        record UnknownOrder() implements Outcome {}
    }
}
