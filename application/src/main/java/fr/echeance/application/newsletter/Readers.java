package fr.echeance.application.newsletter;

import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.newsletter.Subscription;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Those who want to read about the campaign's topic. */
record Readers(Subscriptions subscriptions, SubscriberTickets tickets) implements Recipients {
    @Override
    public Optional<CampaignLetters.Recipient> keepWhileSending(
            UUID recipient, Campaign campaign, Instant now) {
        return subscriptions
                .keepWhileSending(recipient)
                .filter(one ->
                        campaign.addressees().topic().filter(one.topics()::contains).isPresent())
                .map(this::recipient);
    }

    private CampaignLetters.Recipient recipient(Subscription to) {
        return new CampaignLetters.Recipient(to.email(), to.language(), tickets.of(to));
    }
}
