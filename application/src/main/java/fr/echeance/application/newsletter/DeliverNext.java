package fr.echeance.application.newsletter;

import fr.echeance.application.account.Tickets;
import fr.echeance.application.newsletter.Deliveries.Claimed;
import fr.echeance.application.privacy.Ledger;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.domain.privacy.Purpose;

import java.util.Optional;

/**
 * Sends the message that one sender has claimed, and claims its next one, in one transaction. The subscription is held while the mail
 * server is asked, so that who has left gets nothing from the next instant on; a sender that dies leaves one message of which nobody
 * knows, and it is not sent again.
 */
@UseCase(Purpose.NEWSLETTER_SENDING)
public final class DeliverNext {
    private final Processing processing;
    private final Sending sending;
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
        Readers readers = new Readers(subscriptions, new SubscriberTickets(tickets));
        this.sending =
                new Sending(
                        processing,
                        campaigns,
                        deliveries,
                        pace,
                        new Delivering(campaigns, deliveries, readers, letters, post, pace),
                        Addressees.READERS);
        this.bounces =
                new Bounces(
                        deliveries,
                        subscriptions,
                        new Leaving(ids, subscriptions, suppressions, ledger));
    }

    /** The next message that is claimed; empty when there is none that may leave now, none was wanted, or the mail server is away. */
    public Optional<Claimed> handle(Command command) {
        Sending.Step step = sending.step(DeliverNext.class, command.claimed(), command.goOn());
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

    /**
     * @param claimed by this sender before
     * @param goOn whether it wants another one
     */
    public record Command(Optional<Claimed> claimed, boolean goOn) {}
}
