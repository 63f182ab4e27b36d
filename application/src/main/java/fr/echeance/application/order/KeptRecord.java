package fr.echeance.application.order;

import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.RecordKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A record of an order and until when it is kept: what the deadline mark shows. */
public record KeptRecord(RecordKind kind, Deadlines deadlines) {
    /**
     * @param stored the deadlines of the records that this purpose may see, as they are stored
     */
    static List<KeptRecord> of(Order order, Map<RecordKind, Deadlines> stored) {
        List<KeptRecord> kept = new ArrayList<>();
        stored.forEach((kind, deadlines) -> kept.add(new KeptRecord(kind, deadlines)));
        // Other purposes keep these: the order's own milestones say until when.
        boolean shipped =
                order.state() instanceof OrderState.Shipped
                        || order.state() instanceof OrderState.Delivered;
        if (shipped) kept.add(byRule(RecordKind.PARCEL, order));
        if (order.state().paidAt().isPresent())
            kept.add(byRule(RecordKind.CONTRACT_WRITING, order));
        return List.copyOf(kept);
    }

    private static KeptRecord byRule(RecordKind kind, Order order) {
        return new KeptRecord(kind, kind.ruleFor(order.total()).deadlines(order.milestones()));
    }
}
