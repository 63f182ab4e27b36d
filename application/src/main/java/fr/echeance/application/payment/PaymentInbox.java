package fr.echeance.application.payment;

import fr.echeance.domain.privacy.Deadline;

import java.time.Instant;
import java.util.UUID;

/** Every event of a provider, once. */
public interface PaymentInbox {
    /** True when the event is new; of two that come at once, one waits for the other and answers false. */
    boolean receive(UUID id, PaymentEvent event, Instant now, Deadline activeUntil);
}
