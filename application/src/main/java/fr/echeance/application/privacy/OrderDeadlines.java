package fr.echeance.application.privacy;

import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.Relationship;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.RecordKind;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Which deadlines the milestones of an order decide. Pure: the domain's rules applied to the kinds that hang on an order. */
public final class OrderDeadlines {
    /** Kinds of which a record belongs to one order. */
    public static final Set<RecordKind> OF_ORDER =
            Set.of(
                    RecordKind.ORDER,
                    RecordKind.ORDER_CONTACT,
                    RecordKind.TERMS_ACCEPTANCE,
                    RecordKind.CONTRACT_WRITING,
                    RecordKind.PARCEL,
                    RecordKind.PAYMENT_TOKEN);

    private OrderDeadlines() {}

    /** The deadlines of each kind of {@link #OF_ORDER}. */
    public static Map<RecordKind, Deadlines> of(Order order, Relationship others) {
        Milestones milestones = others.including(order.milestones());
        Map<RecordKind, Deadlines> deadlines = new EnumMap<>(RecordKind.class);
        for (RecordKind kind : OF_ORDER) deadlines.put(kind, of(kind, order, milestones));
        return deadlines;
    }

    private static Deadlines of(RecordKind kind, Order order, Milestones milestones) {
        if (kind == RecordKind.PAYMENT_TOKEN && order.state().paidAt().isEmpty())
            return unused(milestones);
        return kind.ruleFor(order.total()).deadlines(milestones);
    }

    /** The reference of a payment that never came proves nothing: it goes as the contact does. */
    private static Deadlines unused(Milestones milestones) {
        Deadline end = RecordKind.ORDER_CONTACT.rule().deadlines(milestones).activeUntil();
        return new Deadlines(end, end);
    }
}
