package fr.echeance.application.newsletter;

import fr.echeance.application.newsletter.Deliveries.Taken;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.newsletter.Delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One claimed message, from its recipient to what the mail server answered, in the transaction of who calls. */
record Delivering(
        Campaigns campaigns,
        Deliveries deliveries,
        Recipients recipients,
        CampaignLetters letters,
        CampaignPost post,
        SendingPace pace) {

    /** @param bounced the recipient, if there is no such mailbox */
    record Came(Optional<UUID> bounced, boolean away) {
        static final Came WELL = new Came(Optional.empty(), false);
    }

    Came deliver(UUID delivery, Instant now) {
        Optional<Taken> held = deliveries.take(delivery, now);
        if (held.isEmpty()) return Came.WELL;
        Taken taken = held.get();
        Campaign campaign = campaigns.find(taken.campaign()).orElseThrow().campaign();
        Optional<CampaignLetters.Recipient> to =
                recipients.keepWhileSending(taken.recipient(), campaign, now);
        return switch (campaign.state()) {
            case Campaign.State.Sending _ when to.isPresent() ->
                    note(delivery, taken, hand(delivery, campaign, to.get()), now);
            case Campaign.State.Paused _ when to.isPresent() -> {
                deliveries.putOff(delivery, taken.attempts(), now, now);
                yield Came.WELL;
            }
            case Campaign.State.Sending _,
                    Campaign.State.Paused _,
                    Campaign.State.Stopping _,
                    Campaign.State.Done _,
                    Campaign.State.Scheduled _,
                    Campaign.State.Draft _ ->
                    otherwise(delivery, Delivery.WITHDRAWN, now);
        };
    }

    private CampaignPost.Answer hand(
            UUID delivery, Campaign campaign, CampaignLetters.Recipient to) {
        return post.hand(letters.message(campaign, to, "campaign-" + delivery), delivery);
    }

    private Came note(UUID delivery, Taken taken, CampaignPost.Answer answer, Instant now) {
        return switch (answer) {
            case TAKEN -> { // as it was marked
                pace.took(taken.domain());
                yield Came.WELL;
            }
            case BOUNCED -> {
                otherwise(delivery, Delivery.BOUNCED, now);
                yield new Came(Optional.of(taken.recipient()), false);
            }
            case REFUSED -> otherwise(delivery, Delivery.REFUSED, now);
            case LOST -> otherwise(delivery, Delivery.UNKNOWN, now);
            case LATER -> {
                later(delivery, taken, now);
                yield Came.WELL;
            }
            case AWAY -> {
                deliveries.putOff(delivery, taken.attempts(), now, now);
                yield new Came(Optional.empty(), true);
            }
        };
    }

    private void later(UUID delivery, Taken taken, Instant now) {
        pace.asked(taken.domain(), now);
        int attempts = taken.attempts() + 1;
        Delivery.triedAgain(attempts, now)
                .ifPresentOrElse(
                        due -> deliveries.putOff(delivery, attempts, due, now),
                        () -> deliveries.mark(delivery, Delivery.GIVEN_UP, now));
    }

    private Came otherwise(UUID delivery, Delivery state, Instant now) {
        deliveries.mark(delivery, state, now);
        return Came.WELL;
    }
}
