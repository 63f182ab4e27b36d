package fr.echeance.application.newsletter;

import fr.echeance.application.account.Tickets.Subscriber;
import fr.echeance.application.privacy.Ledger;
import fr.echeance.application.shared.Ids;
import fr.echeance.domain.newsletter.Subscription;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;

import java.time.Instant;
import java.util.Optional;

/** Takes a subscription away and puts its address on the suppression list, in one transaction. */
record Leaving(Ids ids, Subscriptions subscriptions, Suppressions suppressions, Ledger ledger) {
    void leave(Subscriber subscriber, Instant now) {
        subscriptions.hold(subscriber.address()); // of two who leave at once one has left
        // The one of an earlier link, too: whoever leaves has left.
        subscriptions.of(subscriber.address()).ifPresent(there -> remove(there, now));
        subscriptions.find(subscriber.subscription()).ifPresent(there -> remove(there, now));
        // Also when the subscription is hidden or gone: the wish is as good.
        suppressions.add(ids.next(), subscriber.address(), now, listedUntil(now));
    }

    private void remove(Subscription there, Instant now) {
        subscriptions.remove(there, Deadline.dayOf(now));
        ledger.record(
                Ledger.Act.ERASED,
                RecordKind.SUBSCRIPTION,
                Purpose.NEWSLETTER_SENDING,
                1,
                Optional.empty());
    }

    /** Of an entry that was put on the list, or met, at that time. */
    static Deadline listedUntil(Instant at) {
        return RecordKind.SUPPRESSION_ENTRY
                .rule()
                .deadlines(Milestones.of(Milestone.OBJECTED, Deadline.dayOf(at)))
                .activeUntil();
    }
}
