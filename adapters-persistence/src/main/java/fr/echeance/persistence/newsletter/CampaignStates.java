package fr.echeance.persistence.newsletter;

import fr.echeance.domain.newsletter.Campaign;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;

/** The states of a campaign as the table has them: a word, and for which time or since when. */
final class CampaignStates {
    private CampaignStates() {}

    static Campaign.State of(String word, @Nullable Instant time) {
        if (word.equals("DRAFT")) return new Campaign.State.Draft();
        Instant at = Objects.requireNonNull(time);
        return switch (word) {
            case "SCHEDULED" -> new Campaign.State.Scheduled(at);
            case "SENDING" -> new Campaign.State.Sending(at);
            case "STOPPING" -> new Campaign.State.Stopping(at);
            case "PAUSED" -> new Campaign.State.Paused(at);
            default -> new Campaign.State.Done(at);
        };
    }

    static String word(Campaign.State state) {
        return switch (state) {
            case Campaign.State.Draft _ -> "DRAFT";
            case Campaign.State.Scheduled _ -> "SCHEDULED";
            case Campaign.State.Sending _ -> "SENDING";
            case Campaign.State.Paused _ -> "PAUSED";
            case Campaign.State.Stopping _ -> "STOPPING";
            case Campaign.State.Done _ -> "DONE";
        };
    }
}
