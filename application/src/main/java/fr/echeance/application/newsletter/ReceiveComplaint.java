package fr.echeance.application.newsletter;

import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

import java.util.Optional;
import java.util.UUID;

import javax.crypto.SecretKey;

/** A customer calls a message unwanted, by the report of their mail server (RFC 5965): a no to marketing. The same report twice is once. */
@UseCase(Purpose.INFORMATION_MESSAGES)
public final class ReceiveComplaint {
    private final Processing processing;
    private final Deliveries deliveries;
    private final Objecting objecting;

    ReceiveComplaint(
            Processing processing,
            Ids ids,
            Deliveries deliveries,
            InformedCustomers customers,
            MarketingObjections objections,
            Suppressions suppressions,
            SecretKey proofKey) {
        this.processing = processing;
        this.deliveries = deliveries;
        this.objecting = new Objecting(ids, customers, objections, suppressions, proofKey);
    }

    /** @param delivery to whomever it went; who is no customer has left by {@link ReceiveReport} */
    public void handle(UUID delivery) {
        processing.run(
                ReceiveComplaint.class,
                now -> {
                    deliveries
                            .recipient(delivery)
                            .ifPresent(account -> objecting.object(account, Optional.empty(), now));
                    return now;
                });
    }
}
