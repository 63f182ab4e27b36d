package fr.echeance.application.newsletter;

import fr.echeance.application.account.Tickets;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

import java.util.Optional;

import javax.crypto.SecretKey;

/**
 * A customer objects to marketing by the link of a letter (GDPR art. 21(2)-(3)): from this instant on no such letter is sent. Twice, or long
 * after, it is the same; whoever asks learns nothing.
 */
@UseCase(Purpose.INFORMATION_MESSAGES)
public final class ObjectToMarketing {
    private final Processing processing;
    private final Objecting objecting;
    private final Tickets tickets;

    ObjectToMarketing(
            Processing processing,
            Ids ids,
            InformedCustomers customers,
            MarketingObjections objections,
            Suppressions suppressions,
            Tickets tickets,
            SecretKey proofKey) {
        this.processing = processing;
        this.objecting = new Objecting(ids, customers, objections, suppressions, proofKey);
        this.tickets = tickets;
    }

    /** @param ticket of the link of a letter; one that was not sealed here does nothing */
    public void handle(String ticket) {
        if (!(tickets.open(ticket).orElse(null) instanceof Tickets.Objector link)) return;
        processing.run(
                ObjectToMarketing.class,
                now -> {
                    objecting.object(link.account(), Optional.of(link.address()), now);
                    return now;
                });
    }
}
