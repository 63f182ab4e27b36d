package fr.echeance.application.security;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

import java.util.List;
import java.util.UUID;

/** What happened lately to a customer's own account, for its owner: whoever sees a sign-in that was not theirs can act. */
@UseCase(Purpose.CUSTOMER_SITE_SECURITY)
public final class ReadOwnEvents {
    private static final int MOST = 30;

    private final Processing processing;
    private final SecurityEvents events;

    ReadOwnEvents(Processing processing, SecurityEvents events) {
        this.processing = processing;
        this.events = events;
    }

    public List<SecurityEvents.Row> handle(UUID account) {
        return processing.read(ReadOwnEvents.class, _ -> events.ofCustomer(account, MOST));
    }
}
