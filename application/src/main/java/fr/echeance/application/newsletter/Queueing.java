package fr.echeance.application.newsletter;

import fr.echeance.application.shared.Processing;
import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.RecordKind;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Queues the messages of each campaign whose time has come, all of one in one transaction; its state makes sure that it is once. What one
 * domain cannot take at once is due when it can, anew after a pause.
 */
record Queueing(
        Processing processing,
        Campaigns campaigns,
        Deliveries deliveries,
        SendingPace pace,
        Set<Addressees> addressees) {
    private static final Duration BEHIND = Duration.ofMinutes(5);

    /** Answers how many messages were queued. */
    int queue(Class<?> useCase, Queue queue) {
        for (UUID id : processing.read(useCase, _ -> campaigns.sending(addressees)))
            processing.run(useCase, now -> spread(id, now));
        List<UUID> due = processing.read(useCase, now -> campaigns.due(addressees, now));
        int queued = 0;
        for (UUID id : due) queued += processing.run(useCase, now -> begin(id, queue, now));
        return queued;
    }

    interface Queue {
        int queue(Campaign campaign, SendingPace pace, Instant now, Deadline until);
    }

    private int begin(UUID id, Queue queue, Instant now) {
        return campaigns
                .hold(id)
                .map(Campaigns.Written::campaign)
                .filter(campaign -> campaign.begin(now))
                .map(campaign -> {
                    campaigns.move(campaign);
                    return queue.queue(campaign, pace, now, until(now));
                })
                .orElse(0);
    }

    private UUID spread(UUID campaign, Instant now) {
        deliveries.spread(campaign, pace, BEHIND, now);
        return campaign;
    }

    private static Deadline until(Instant now) {
        return RecordKind.CAMPAIGN_DELIVERY
                .rule()
                .deadlines(Milestones.of(Milestone.COLLECTED, Deadline.dayOf(now)))
                .activeUntil();
    }
}
