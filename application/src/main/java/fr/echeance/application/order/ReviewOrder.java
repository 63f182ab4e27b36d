package fr.echeance.application.order;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

import java.util.List;
import java.util.UUID;

/** The back office's page of an order: everything on it, and what happened to it. */
@UseCase(Purpose.ORDER_MANAGEMENT)
public final class ReviewOrder {
    private final Processing processing;
    private final Orders orders;
    private final StaffActs acts;
    private final SentMails mails;

    ReviewOrder(Processing processing, Orders orders, StaffActs acts, SentMails mails) {
        this.processing = processing;
        this.orders = orders;
        this.acts = acts;
        this.mails = mails;
    }

    public Outcome handle(UUID id) {
        return processing.read(
                ReviewOrder.class,
                _ ->
                        orders.find(id)
                                .map(order -> OrderView.read(orders, order))
                                .<Outcome>map(this::found)
                                .orElseGet(Outcome.Gone::new));
    }

    private Outcome found(OrderView order) {
        return new Outcome.Found(
                order, TimelineEntry.of(order, acts.of(order.id()), mails.of(order.id())));
    }

    public sealed interface Outcome {
        /**
         * @param timeline oldest first
         */
        record Found(OrderView order, List<TimelineEntry> timeline) implements Outcome {}

        /** Its deadline has passed, or it never was. */
        record Gone() implements Outcome {}
    }
}
