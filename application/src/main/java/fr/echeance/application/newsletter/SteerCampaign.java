package fr.echeance.application.newsletter;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.InvalidValue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets a campaign leave at a time, takes that back, pauses, resumes or stops it. What does not fit its state, for example because
 * somebody else was faster, changes nothing. After a pause at most the messages leave that were being handed over.
 */
@UseCase(Purpose.NEWSLETTER_SENDING)
public final class SteerCampaign {
    private final Processing processing;
    private final Campaigns campaigns;
    private final Deliveries deliveries;

    SteerCampaign(Processing processing, Campaigns campaigns, Deliveries deliveries) {
        this.processing = processing;
        this.campaigns = campaigns;
        this.deliveries = deliveries;
    }

    /**
     * Answers whether it was done; empty when there is no such campaign.
     *
     * @throws InvalidValue {@code leaveAt}, {@code past-time}: what was meant for later does not leave at once
     */
    public Optional<Boolean> handle(UUID id, Step step) {
        return processing.run(
                SteerCampaign.class,
                now ->
                        campaigns
                                .hold(id)
                                .map(held ->
                                        step instanceof Step.Schedule(_, var seen)
                                                        && seen != held.version()
                                                ? false
                                                : steer(held.campaign(), step, now)));
    }

    private boolean steer(Campaign campaign, Step step, Instant now) {
        boolean moved =
                switch (step) {
                    case Step.Schedule(var at, _) -> campaign.schedule(toCome(at, now));
                    case Step.TakeBack _ -> campaign.takeBack();
                    case Step.Pause _ -> campaign.pause(now);
                    case Step.Resume _ -> campaign.resume(now);
                    case Step.Stop _ -> campaign.stop(now);
                };
        if (moved) campaigns.move(campaign);
        if (moved && step instanceof Step.Stop) deliveries.withdraw(campaign.id(), now);
        return moved;
    }

    private static Instant toCome(Optional<Instant> at, Instant now) {
        if (at.filter(time -> !time.isAfter(now)).isPresent())
            throw new InvalidValue("leaveAt", "past-time");
        return at.orElse(now);
    }

    public sealed interface Step {
        /**
         * @param at empty: at once
         * @param version of the words that were seen: nobody sends others
         */
        record Schedule(Optional<Instant> at, int version) implements Step {}

        record TakeBack() implements Step {}

        record Pause() implements Step {}

        record Resume() implements Step {}

        /** For good; what was queued is not sent. */
        record Stop() implements Step {}
    }
}
