package fr.echeance.application.order;

import fr.echeance.application.privacy.Looks;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The back office's page of an order: everything on it, and what happened to it. It shows somebody, so each look is noted. */
@UseCase(Purpose.ORDER_MANAGEMENT)
public final class ReviewOrder {
    private final Processing processing;
    private final Orders orders;
    private final StaffActs acts;
    private final SentMails mails;
    private final Looks looks;

    ReviewOrder(
            Processing processing, Orders orders, StaffActs acts, SentMails mails, Looks looks) {
        this.processing = processing;
        this.orders = orders;
        this.acts = acts;
        this.mails = mails;
        this.looks = looks;
    }

    public Outcome handle(Query query) {
        return processing.run(ReviewOrder.class, now -> review(query, now));
    }

    private Outcome review(Query query, Instant now) {
        Optional<Order> found = orders.find(query.order());
        if (found.isEmpty()) return new Outcome.Gone();
        Pseudonym buyer = found.get().buyer();
        looks.note(query.actor(), Looks.Place.ORDER, List.of(buyer), now);
        OrderView order = OrderView.read(orders, found.get());
        return new Outcome.Found(
                buyer, order, TimelineEntry.of(order, acts.of(order.id()), mails.of(order.id())));
    }

    /** @param actor the member of staff */
    public record Query(UUID order, UUID actor) {}

    public sealed interface Outcome {
        /**
         * @param timeline oldest first
         */
        record Found(Pseudonym buyer, OrderView order, List<TimelineEntry> timeline)
                implements Outcome {}

        /** Its deadline has passed, or it never was. */
        record Gone() implements Outcome {}
    }
}
