package fr.echeance.application.newsletter;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.privacy.Purpose;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Gives up the messages whose sender has died, and ends the campaigns that have nothing more to send: what became of them is kept as numbers. */
@UseCase(Purpose.NEWSLETTER_SENDING)
public final class CloseCampaigns {
    /** Longer than any mail server is waited for. */
    public static final Duration LOST_AFTER = Duration.ofMinutes(10);

    private final Processing processing;
    private final Campaigns campaigns;
    private final Deliveries deliveries;

    CloseCampaigns(Processing processing, Campaigns campaigns, Deliveries deliveries) {
        this.processing = processing;
        this.campaigns = campaigns;
        this.deliveries = deliveries;
    }

    /** Answers how many messages nobody knows of any more. */
    public int handle() {
        return processing.run(
                CloseCampaigns.class,
                now -> {
                    int lost = deliveries.lose(now.minus(LOST_AFTER), now);
                    for (UUID id : campaigns.ending())
                        campaigns
                                .hold(id)
                                .map(Campaigns.Written::campaign)
                                .ifPresent(campaign -> close(campaign, now));
                    return lost;
                });
    }

    private void close(Campaign campaign, Instant now) {
        UUID id = campaign.id();
        // What was put off while somebody stopped it.
        if (campaign.state() instanceof Campaign.State.Stopping) deliveries.withdraw(id, now);
        if (deliveries.isUnderWay(id) || !campaign.finish(now)) return;
        campaigns.move(campaign);
        campaigns.keep(id, deliveries.counts(id));
    }
}
