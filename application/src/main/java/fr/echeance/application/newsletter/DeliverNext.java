package fr.echeance.application.newsletter;

import fr.echeance.application.account.Tickets;
import fr.echeance.application.newsletter.Deliveries.Claimed;
import fr.echeance.application.newsletter.Delivering.Came;
import fr.echeance.application.privacy.Ledger;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends the message that one sender has claimed, and claims its next one, in one transaction. The subscription is held while the mail
 * server is asked, so that who has left gets nothing from the next instant on; a sender that dies leaves one message of which nobody
 * knows, and it is not sent again.
 */
@UseCase(Purpose.NEWSLETTER_SENDING)
public final class DeliverNext {
    private final Processing processing;
    private final Campaigns campaigns;
    private final Deliveries deliveries;
    private final SendingPace pace;
    private final Delivering delivering;
    private final Bounces bounces;

    DeliverNext(
            Processing processing,
            Ids ids,
            Campaigns campaigns,
            Deliveries deliveries,
            Subscriptions subscriptions,
            Suppressions suppressions,
            Ledger ledger,
            CampaignLetters letters,
            CampaignPost post,
            SendingPace pace,
            Tickets tickets) {
        this.processing = processing;
        this.campaigns = campaigns;
        this.deliveries = deliveries;
        this.pace = pace;
        this.delivering =
                new Delivering(
                        campaigns,
                        deliveries,
                        subscriptions,
                        letters,
                        post,
                        pace,
                        new SubscriberTickets(tickets));
        this.bounces =
                new Bounces(
                        deliveries,
                        subscriptions,
                        new Leaving(ids, subscriptions, suppressions, ledger));
    }

    /** The next message that is claimed; empty when there is none that may leave now, none was wanted, or the mail server is away. */
    public Optional<UUID> handle(Command command) {
        Step step =
                processing.run(
                        DeliverNext.class,
                        now -> {
                            Came came =
                                    command.claimed()
                                            .map(one -> delivering.deliver(one, now))
                                            .orElse(Came.WELL);
                            boolean more = command.goOn() && !came.away();
                            return new Step(came, more ? claim(now) : Optional.empty());
                        });
        // By itself: whoever leaves takes their address first and the subscription then.
        step.came()
                .bounced()
                .ifPresent(subscription ->
                        processing.run(
                                DeliverNext.class,
                                now -> {
                                    bounces.endIfEnough(subscription, now);
                                    return now;
                                }));
        return step.next();
    }

    private record Step(Came came, Optional<UUID> next) {}

    private Optional<UUID> claim(Instant now) {
        for (UUID campaign : campaigns.sending()) {
            Optional<Claimed> next = deliveries.claim(campaign, pace.waiting(now), now);
            next.ifPresent(claimed -> pace.count(claimed.domain(), now));
            if (next.isPresent()) return next.map(Claimed::delivery);
        }
        return Optional.empty();
    }

    /**
     * @param claimed by this sender before
     * @param goOn whether it wants another one
     */
    public record Command(Optional<UUID> claimed, boolean goOn) {}
}
