package fr.echeance.application.newsletter;

import fr.echeance.application.account.Tickets;
import fr.echeance.application.newsletter.Deliveries.Claimed;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.domain.privacy.Purpose;

import java.util.Optional;

import javax.crypto.SecretKey;

/**
 * As {@link DeliverNext}, to customers. The account is held while the mail server is asked: whoever objects gets no marketing from the
 * next instant on.
 */
@UseCase(Purpose.INFORMATION_MESSAGES)
public final class DeliverInformation {
    private final Sending sending;

    DeliverInformation(
            Processing processing,
            Campaigns campaigns,
            Deliveries deliveries,
            InformedCustomers customers,
            MarketingObjections objections,
            Suppressions suppressions,
            CampaignLetters letters,
            CampaignPost post,
            SendingPace pace,
            Tickets tickets,
            SecretKey proofKey) {
        Recipients written =
                new CustomersWritten(customers, objections, suppressions, tickets, proofKey);
        this.sending =
                new Sending(
                        processing,
                        campaigns,
                        deliveries,
                        pace,
                        new Delivering(campaigns, deliveries, written, letters, post, pace),
                        Addressees.CUSTOMERS);
    }

    /** The next message that is claimed, as {@link DeliverNext#handle} answers it. */
    public Optional<Claimed> handle(DeliverNext.Command command) {
        return sending.step(DeliverInformation.class, command.claimed(), command.goOn()).next();
    }
}
