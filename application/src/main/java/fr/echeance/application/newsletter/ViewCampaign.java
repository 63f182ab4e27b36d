package fr.echeance.application.newsletter;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.newsletter.Delivery;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Language;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One campaign, as its readers will see it, and how far its messages have come: numbers, and nobody's name. */
@UseCase(Purpose.NEWSLETTER_SENDING)
public final class ViewCampaign {
    private final Processing processing;
    private final Campaigns campaigns;
    private final Deliveries deliveries;
    private final CampaignLetters letters;

    ViewCampaign(
            Processing processing,
            Campaigns campaigns,
            Deliveries deliveries,
            CampaignLetters letters) {
        this.processing = processing;
        this.campaigns = campaigns;
        this.deliveries = deliveries;
        this.letters = letters;
    }

    public Optional<View> handle(UUID id) {
        return processing.read(
                ViewCampaign.class,
                _ ->
                        campaigns
                                .find(id)
                                .map(found ->
                                        new View(
                                                found.campaign(),
                                                found.version(),
                                                sight(found.campaign(), Language.FR),
                                                sight(found.campaign(), Language.EN),
                                                counts(found.campaign()))));
    }

    private Map<Delivery, Integer> counts(Campaign campaign) {
        return switch (campaign.state()) {
            case Campaign.State.Draft _, Campaign.State.Scheduled _ -> Map.of();
            case Campaign.State.Sending _, Campaign.State.Paused _, Campaign.State.Stopping _ ->
                    deliveries.counts(campaign.id());
            // The deliveries go after a year; their numbers stay.
            case Campaign.State.Done _ -> campaigns.counts(campaign.id());
        };
    }

    private CampaignLetters.Sight sight(Campaign campaign, Language language) {
        return letters.sight(campaign, language);
    }

    /** @param version of its words */
    public record View(
            Campaign campaign,
            int version,
            CampaignLetters.Sight fr,
            CampaignLetters.Sight en,
            Map<Delivery, Integer> counts) {}
}
