package fr.echeance.application.newsletter;

import fr.echeance.application.newsletter.Deliveries.Sent;
import fr.echeance.application.privacy.Ledger;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
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
    private final Bounces bounces;

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
        this.bounces =
                new Bounces(
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

    private Sent note(UUID delivery, Sent sent, Report report, Instant now) {
        switch (report) {
            case BOUNCED -> {
                came(delivery, sent, Delivery.BOUNCED, now);
                bounces.endIfEnough(sent.recipient(), now);
            }
            case FAILED -> came(delivery, sent, Delivery.REFUSED, now);
            case UNWANTED -> bounces.end(sent.recipient(), now);
        }
        return sent;
    }

    private void came(UUID delivery, Sent sent, Delivery otherwise, Instant now) {
        deliveries.mark(delivery, otherwise, now);
        campaigns.recount(sent.campaign(), sent.state(), otherwise);
    }

    public enum Report {
        /** There is no such mailbox. */
        BOUNCED,
        /** For good, for another reason; what is only late is no failure. */
        FAILED,
        UNWANTED
    }
}
