package fr.echeance.application.newsletter;

import fr.echeance.application.newsletter.Deliveries.Claimed;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.newsletter.Delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** One claimed message, from its recipient to what the mail server answered, in the transaction of who calls. */
record Delivering(
        Campaigns campaigns,
        Deliveries deliveries,
        Recipients recipients,
        CampaignLetters letters,
        CampaignPost post,
        SendingPace pace) {

    /**
     * @param bounced the recipient, if there is no such mailbox
     * @param more whether the campaign was still being sent
     */
    record Came(Optional<UUID> bounced, boolean away, boolean more) {
        static final Came WELL = new Came(Optional.empty(), false, false);

        Came of(Campaign campaign) {
            return new Came(bounced, away, campaign.state() instanceof Campaign.State.Sending);
        }
    }

    Came deliver(Claimed claimed, Instant now) {
        Campaign campaign = campaigns.find(claimed.campaign()).orElseThrow().campaign();
        // The recipient first and the message then, as whoever leaves, moves or is erased takes
        // them.
        Optional<CampaignLetters.Recipient> to =
                recipients.keepWhileSending(claimed.recipient(), campaign, now);
        OptionalInt attempts = deliveries.take(claimed.delivery(), now);
        return attempts.isEmpty()
                ? Came.WELL
                : deliver(claimed, attempts.getAsInt(), campaign, to, now).of(campaign);
    }

    private Came deliver(
            Claimed claimed,
            int attempts,
            Campaign campaign,
            Optional<CampaignLetters.Recipient> to,
            Instant now) {
        return switch (campaign.state()) {
            case Campaign.State.Sending _ when to.isPresent() ->
                    note(claimed, attempts, hand(claimed, campaign, to.get()), now);
            case Campaign.State.Paused _ when to.isPresent() -> {
                deliveries.putOff(claimed.delivery(), attempts, now, now);
                yield Came.WELL;
            }
            case Campaign.State.Sending _,
                    Campaign.State.Paused _,
                    Campaign.State.Stopping _,
                    Campaign.State.Done _,
                    Campaign.State.Scheduled _,
                    Campaign.State.Draft _ ->
                    otherwise(claimed, Delivery.WITHDRAWN, now);
        };
    }

    private CampaignPost.Answer hand(
            Claimed claimed, Campaign campaign, CampaignLetters.Recipient to) {
        UUID delivery = claimed.delivery();
        return post.hand(letters.message(campaign, to, "campaign-" + delivery), delivery);
    }

    private Came note(Claimed claimed, int attempts, CampaignPost.Answer answer, Instant now) {
        return switch (answer) {
            case TAKEN -> { // as it was marked
                pace.took(claimed.domain());
                yield Came.WELL;
            }
            case BOUNCED -> {
                otherwise(claimed, Delivery.BOUNCED, now);
                yield new Came(Optional.of(claimed.recipient()), false, false);
            }
            case REFUSED -> otherwise(claimed, Delivery.REFUSED, now);
            case LOST -> otherwise(claimed, Delivery.UNKNOWN, now);
            case LATER -> {
                later(claimed, attempts + 1, now);
                yield Came.WELL;
            }
            case AWAY -> {
                deliveries.putOff(claimed.delivery(), attempts, now, now);
                yield new Came(Optional.empty(), true, false);
            }
        };
    }

    private void later(Claimed claimed, int attempts, Instant now) {
        pace.asked(claimed.domain(), now);
        Delivery.triedAgain(attempts, now)
                .ifPresentOrElse(
                        due -> deliveries.putOff(claimed.delivery(), attempts, due, now),
                        () -> deliveries.mark(claimed.delivery(), Delivery.GIVEN_UP, now));
    }

    private Came otherwise(Claimed claimed, Delivery state, Instant now) {
        deliveries.mark(claimed.delivery(), state, now);
        return Came.WELL;
    }
}
