package fr.echeance.application.support;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.support.ServiceThread;

import java.util.Optional;

/** What a customer and the shop wrote to each other, for the customer. */
@UseCase(Purpose.ACCOUNT_CONTACT)
public final class ReadOwnMessages {
    private final Processing processing;
    private final ServiceThreads threads;

    ReadOwnMessages(Processing processing, ServiceThreads threads) {
        this.processing = processing;
        this.threads = threads;
    }

    /** @param person whose account is signed in */
    public Read handle(Pseudonym person) {
        return processing.read(
                ReadOwnMessages.class, _ -> new Read(threads.of(person), threads.end(person)));
    }

    /** @param until when it is kept; empty where nothing is */
    public record Read(ServiceThread thread, Optional<Deadline> until) {}
}
