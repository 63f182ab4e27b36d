package fr.echeance.application.newsletter;

import fr.echeance.application.newsletter.Deliveries.Taken;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.newsletter.Delivery;
import fr.echeance.domain.newsletter.Subscription;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One claimed message, from its subscription to what the mail server answered, in the transaction of who calls. */
record Delivering(
        Campaigns campaigns,
        Deliveries deliveries,
        Subscriptions subscriptions,
        CampaignLetters letters,
        CampaignPost post,
        SendingPace pace,
        SubscriberTickets tickets) {

    /** The subscription, if its mailbox refused. */
    Optional<UUID> deliver(UUID delivery, Instant now) {
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
                CampaignPost.Answer answer = hand(delivery, campaign, reader.get());
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
                Delivery.triedAgain(attempts, now)
                        .ifPresentOrElse(
                                due -> deliveries.putOff(delivery, attempts, due, now),
                                () -> deliveries.mark(delivery, Delivery.REFUSED, now));
            }
        }
    }
}
