package fr.echeance.application.delivery;

import fr.echeance.application.order.Orders;
import fr.echeance.application.privacy.Looks;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderLine;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.PostalAddress;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What to pack and where it goes, for who packs: neither a price nor a way to reach the buyer. */
@UseCase(Purpose.ORDER_FULFILMENT)
public final class PrintPackingSlip {
    private static final Set<OrderState.Kind> PACKED =
            EnumSet.of(OrderState.Kind.CONFIRMED, OrderState.Kind.SHIPPED);

    private final Processing processing;
    private final Orders orders;
    private final Destinations destinations;
    private final Looks looks;

    PrintPackingSlip(Processing processing, Orders orders, Destinations destinations, Looks looks) {
        this.processing = processing;
        this.orders = orders;
        this.destinations = destinations;
        this.looks = looks;
    }

    public Outcome handle(Query query) {
        return processing.run(PrintPackingSlip.class, now -> print(query, now));
    }

    private Outcome print(Query query, Instant now) {
        Optional<Order> found = orders.find(query.order());
        Optional<PostalAddress> to = destinations.of(query.order());
        if (found.isEmpty() || to.isEmpty()) return new Outcome.Gone();
        Order order = found.get();
        if (!PACKED.contains(order.state().kind())) return new Outcome.NothingToPack();
        looks.note(query.actor(), Looks.Place.PACKING_SLIP, List.of(order.buyer()), now);
        return new Outcome.Slip(
                order.number(), order.placedAt(), order.lines(), order.shipping().name(), to.get());
    }

    /** @param actor the member of staff */
    public record Query(UUID order, UUID actor) {}

    public sealed interface Outcome {
        /** @param way the name of the way of delivery */
        record Slip(
                OrderNumber number,
                Instant placedAt,
                List<OrderLine> lines,
                String way,
                PostalAddress to)
                implements Outcome {}

        /** Not paid, arrived, or ended. */
        record NothingToPack() implements Outcome {}

        record Gone() implements Outcome {}
    }
}
