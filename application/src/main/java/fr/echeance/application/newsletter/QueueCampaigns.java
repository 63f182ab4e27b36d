package fr.echeance.application.newsletter;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;

import java.time.Instant;

/** Queues what is written to the readers of the newsletter. */
@UseCase(Purpose.NEWSLETTER_SENDING)
public final class QueueCampaigns {
    private final Queueing queueing;
    private final Deliveries deliveries;
    private final Suppressions suppressions;

    QueueCampaigns(
            Processing processing,
            Campaigns campaigns,
            Deliveries deliveries,
            Suppressions suppressions,
            SendingPace pace) {
        this.queueing = new Queueing(processing, campaigns, deliveries, pace, Addressees.READERS);
        this.deliveries = deliveries;
        this.suppressions = suppressions;
    }

    /** Answers how many messages were queued. */
    public int handle() {
        return queueing.queue(QueueCampaigns.class, this::queue);
    }

    private int queue(Campaign campaign, SendingPace pace, Instant now, Deadline until) {
        campaign.addressees()
                .topic()
                .ifPresent(topic -> suppressions.renewMet(topic, Leaving.listedUntil(now)));
        return deliveries.queue(campaign, pace, now, until);
    }
}
