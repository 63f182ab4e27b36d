package fr.echeance.application.newsletter;

import fr.echeance.application.account.Tickets;
import fr.echeance.application.account.Tickets.Subscriber;
import fr.echeance.application.privacy.Ledger;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody leaves (retrait du consentement, GDPR art. 7(3)): from this instant on nothing is sent, the address is gone, and a keyed hash of
 * it stands on the suppression list. Twice, or long after, it is the same; whoever asks learns nothing.
 */
@UseCase(Purpose.NEWSLETTER_SENDING)
public final class Unsubscribe {
    private final Processing processing;
    private final Ids ids;
    private final Subscriptions subscriptions;
    private final Suppressions suppressions;
    private final Ledger ledger;
    private final SubscriberTickets tickets;

    Unsubscribe(
            Processing processing,
            Ids ids,
            Subscriptions subscriptions,
            Suppressions suppressions,
            Ledger ledger,
            Tickets tickets) {
        this.processing = processing;
        this.ids = ids;
        this.subscriptions = subscriptions;
        this.suppressions = suppressions;
        this.ledger = ledger;
        this.tickets = new SubscriberTickets(tickets);
    }

    /** @param ticket of the link of a letter; one that was not sealed here does nothing */
    public void handle(String ticket) {
        tickets.open(ticket)
                .ifPresent(subscriber ->
                        processing.run(
                                Unsubscribe.class,
                                now -> {
                                    leave(subscriber, now);
                                    return now;
                                }));
    }

    private void leave(Subscriber subscriber, Instant now) {
        subscriptions
                .find(subscriber.subscription())
                .ifPresent(subscription -> {
                    subscriptions.hold(subscription.address());
                    subscriptions.remove(subscription, Deadline.dayOf(now));
                    ledger.record(
                            Ledger.Act.ERASED,
                            RecordKind.SUBSCRIPTION,
                            Purpose.NEWSLETTER_SENDING,
                            1,
                            Optional.empty());
                });
        // Also when the subscription is hidden or gone: the wish is as good.
        suppressions.add(
                ids.next(),
                subscriber.address(),
                now,
                RecordKind.SUPPRESSION_ENTRY
                        .rule()
                        .deadlines(Milestones.of(Milestone.OBJECTED, Deadline.dayOf(now)))
                        .activeUntil());
    }
}
