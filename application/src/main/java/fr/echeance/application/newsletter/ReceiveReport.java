package fr.echeance.application.newsletter;

import fr.echeance.application.newsletter.Deliveries.Taken;
import fr.echeance.application.privacy.Ledger;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.newsletter.Delivery;
import fr.echeance.domain.privacy.Purpose;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail server reports afterwards that a message could not be delivered (RFC 3464), or that its reader calls it unwanted (RFC 5965), who
 * has left with that. The same report twice is once.
 */
@UseCase(Purpose.NEWSLETTER_SENDING)
public final class ReceiveReport {
    private final Processing processing;
    private final Campaigns campaigns;
    private final Deliveries deliveries;
    private final Refusals refusals;

    ReceiveReport(
            Processing processing,
            Ids ids,
            Campaigns campaigns,
            Deliveries deliveries,
            Subscriptions subscriptions,
            Suppressions suppressions,
            Ledger ledger) {
        this.processing = processing;
        this.campaigns = campaigns;
        this.deliveries = deliveries;
        this.refusals =
                new Refusals(
                        deliveries,
                        subscriptions,
                        new Leaving(ids, subscriptions, suppressions, ledger));
    }

    /** Answers whether it was about a message that had left. */
    public boolean handle(UUID delivery, Report report) {
        return processing.run(
                ReceiveReport.class,
                now ->
                        deliveries
                                .sent(delivery)
                                .map(sent -> note(delivery, sent, report, now))
                                .isPresent());
    }

    private Taken note(UUID delivery, Taken sent, Report report, Instant now) {
        switch (report) {
            case FAILED -> {
                deliveries.mark(delivery, Delivery.REFUSED, now);
                refusals.endIfEnough(sent.subscription(), now);
            }
            case UNWANTED -> refusals.end(sent.subscription(), now);
        }
        campaigns
                .hold(sent.campaign())
                .map(Campaigns.Written::campaign)
                .filter(campaign -> campaign.state() instanceof Campaign.State.Done)
                .ifPresent(done -> campaigns.keep(done.id(), deliveries.counts(done.id())));
        return sent;
    }

    public enum Report {
        /** For good; what is only late is no failure. */
        FAILED,
        UNWANTED
    }
}
