package fr.echeance.application.newsletter;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Queues the messages of each campaign whose time has come, all of one in one transaction; its state makes sure that it is once. */
@UseCase(Purpose.NEWSLETTER_SENDING)
public final class QueueCampaigns {
    private final Processing processing;
    private final Campaigns campaigns;
    private final Deliveries deliveries;
    private final Suppressions suppressions;

    QueueCampaigns(
            Processing processing,
            Campaigns campaigns,
            Deliveries deliveries,
            Suppressions suppressions) {
        this.processing = processing;
        this.campaigns = campaigns;
        this.deliveries = deliveries;
        this.suppressions = suppressions;
    }

    /** Answers how many messages were queued. */
    public int handle() {
        List<UUID> due = processing.read(QueueCampaigns.class, campaigns::due);
        int queued = 0;
        for (UUID id : due) queued += processing.run(QueueCampaigns.class, now -> queue(id, now));
        return queued;
    }

    private int queue(UUID id, Instant now) {
        return campaigns
                .hold(id)
                .map(Campaigns.Written::campaign)
                .filter(campaign -> campaign.begin(now))
                .map(campaign -> queue(campaign, now))
                .orElse(0);
    }

    private int queue(Campaign campaign, Instant now) {
        campaigns.move(campaign);
        suppressions.renewMet(campaign.topic(), Leaving.listedUntil(now));
        return deliveries.queue(
                campaign,
                now,
                RecordKind.CAMPAIGN_DELIVERY
                        .rule()
                        .deadlines(Milestones.of(Milestone.COLLECTED, Deadline.dayOf(now)))
                        .activeUntil());
    }
}
