package fr.echeance.application.newsletter;

import fr.echeance.application.account.Tickets;
import fr.echeance.application.newsletter.Deliveries.Claimed;
import fr.echeance.application.newsletter.Deliveries.Taken;
import fr.echeance.application.privacy.Ledger;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.newsletter.Delivery;
import fr.echeance.domain.newsletter.Subscription;
import fr.echeance.domain.privacy.Purpose;

import java.time.Duration;
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
    private static final Duration FIRST_WAIT = Duration.ofMinutes(5);

    /** 5, 10, 20 … minutes: given up after some twenty hours. */
    private static final int ATTEMPTS = 8;

    private final Processing processing;
    private final Campaigns campaigns;
    private final Deliveries deliveries;
    private final Subscriptions subscriptions;
    private final CampaignLetters letters;
    private final CampaignPost post;
    private final SendingPace pace;
    private final Refusals refusals;
    private final SubscriberTickets tickets;

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
        this.subscriptions = subscriptions;
        this.letters = letters;
        this.post = post;
        this.pace = pace;
        this.refusals =
                new Refusals(
                        deliveries,
                        subscriptions,
                        new Leaving(ids, subscriptions, suppressions, ledger));
        this.tickets = new SubscriberTickets(tickets);
    }

    /** The next message that is claimed; empty when there is none that may leave now, or none was wanted. */
    public Optional<UUID> handle(Command command) {
        Step step =
                processing.run(
                        DeliverNext.class,
                        now ->
                                new Step(
                                        command.claimed()
                                                .flatMap(delivery -> deliver(delivery, now)),
                                        command.goOn() ? claim(now) : Optional.empty()));
        // By itself: whoever leaves takes their address first and the subscription then.
        step.refusing()
                .ifPresent(subscription ->
                        processing.run(
                                DeliverNext.class,
                                now -> {
                                    refusals.endIfEnough(subscription, now);
                                    return now;
                                }));
        return step.next();
    }

    /** @param refusing the subscription whose mailbox refused */
    private record Step(Optional<UUID> refusing, Optional<UUID> next) {}

    private Optional<UUID> claim(Instant now) {
        for (UUID campaign : campaigns.sending()) {
            Optional<Claimed> next = deliveries.claim(campaign, pace.waiting(now), now);
            next.ifPresent(claimed -> pace.count(claimed.domain(), now));
            if (next.isPresent()) return next.map(Claimed::delivery);
        }
        return Optional.empty();
    }

    /** The subscription, if its mailbox refused. */
    private Optional<UUID> deliver(UUID delivery, Instant now) {
        Optional<Taken> held = deliveries.take(delivery, now);
        if (held.isEmpty()) return Optional.empty();
        Taken taken = held.get();
        Campaign campaign = campaigns.find(taken.campaign()).orElseThrow().campaign();
        Optional<Subscription> reader =
                subscriptions
                        .keepWhileSending(taken.subscription())
                        .filter(subscription -> subscription.topics().contains(campaign.topic()));
        switch (campaign.state()) {
            case Campaign.State.Sending _ when reader.isPresent() -> {
                var answer = hand(delivery, campaign, reader.get());
                note(delivery, taken, answer, now);
                if (answer == CampaignPost.Answer.REFUSED) return Optional.of(taken.subscription());
            }
            case Campaign.State.Paused _ when reader.isPresent() ->
                    deliveries.putOff(delivery, taken.attempts(), now, now);
            default -> deliveries.mark(delivery, Delivery.WITHDRAWN, now);
        }
        return Optional.empty();
    }

    private CampaignPost.Answer hand(UUID delivery, Campaign campaign, Subscription to) {
        return post.hand(
                letters.message(
                        to.email(),
                        to.language(),
                        campaign.text(to.language()),
                        tickets.of(to),
                        "campaign-" + delivery),
                delivery);
    }

    private void note(UUID delivery, Taken taken, CampaignPost.Answer answer, Instant now) {
        switch (answer) {
            case TAKEN -> {} // as it was marked
            case REFUSED -> deliveries.mark(delivery, Delivery.REFUSED, now);
            case LOST -> deliveries.mark(delivery, Delivery.UNKNOWN, now);
            case LATER -> {
                pace.rest(taken.domain(), now);
                int attempts = taken.attempts() + 1;
                if (attempts == ATTEMPTS) deliveries.mark(delivery, Delivery.REFUSED, now);
                else {
                    Instant due = now.plus(FIRST_WAIT.multipliedBy(1L << taken.attempts()));
                    deliveries.putOff(delivery, attempts, due, now);
                }
            }
        }
    }

    /**
     * @param claimed by this sender before
     * @param goOn whether it wants another one
     */
    public record Command(Optional<UUID> claimed, boolean goOn) {}
}
