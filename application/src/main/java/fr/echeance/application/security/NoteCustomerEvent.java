package fr.echeance.application.security;

import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.security.Happening;
import fr.echeance.domain.security.Origin;
import fr.echeance.domain.security.SecurityEvent;
import fr.echeance.domain.security.Surface;
import fr.echeance.domain.security.Whose;

import java.util.Optional;
import java.util.UUID;

/** Writes down what happened to a customer's account, after it happened: whoever calls goes on when this fails. */
@UseCase(Purpose.CUSTOMER_SITE_SECURITY)
public final class NoteCustomerEvent {
    private final Processing processing;
    private final Ids ids;
    private final SecurityEvents events;

    NoteCustomerEvent(Processing processing, Ids ids, SecurityEvents events) {
        this.processing = processing;
        this.ids = ids;
        this.events = events;
    }

    public void handle(Command command) {
        processing.run(
                NoteCustomerEvent.class,
                now -> {
                    events.add(
                            new SecurityEvent(
                                    ids.next(),
                                    now,
                                    command.happening(),
                                    command.surface(),
                                    Optional.of(command.origin()),
                                    new Whose.Customer(command.account())));
                    return now;
                });
    }

    public record Command(Happening happening, Surface surface, Origin origin, UUID account) {}
}
