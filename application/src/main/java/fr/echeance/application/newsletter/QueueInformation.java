package fr.echeance.application.newsletter;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.domain.privacy.Purpose;

/** Queues what is written to customers: to all where they must know it, past those who objected where it sells. */
@UseCase(Purpose.INFORMATION_MESSAGES)
public final class QueueInformation {
    private final Queueing queueing;
    private final Deliveries deliveries;

    QueueInformation(
            Processing processing, Campaigns campaigns, Deliveries deliveries, SendingPace pace) {
        this.queueing = new Queueing(processing, campaigns, deliveries, pace, Addressees.CUSTOMERS);
        this.deliveries = deliveries;
    }

    /** Answers how many messages were queued. */
    public int handle() {
        return queueing.queue(QueueInformation.class, deliveries::queueCustomers);
    }
}
