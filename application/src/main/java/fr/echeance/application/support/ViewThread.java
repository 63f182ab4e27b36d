package fr.echeance.application.support;

import fr.echeance.application.privacy.Looks;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.support.ServiceThread;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A customer's thread, for staff: a look at somebody, which is noted. */
@UseCase(Purpose.CUSTOMER_QUESTIONS)
public final class ViewThread {
    private final Processing processing;
    private final ServiceThreads threads;
    private final Looks looks;

    ViewThread(Processing processing, ServiceThreads threads, Looks looks) {
        this.processing = processing;
        this.threads = threads;
        this.looks = looks;
    }

    /** Empty when there is none, or it is hidden. */
    public Optional<ServiceThread> handle(Query query) {
        return processing.run(ViewThread.class, now -> view(query, now));
    }

    private Optional<ServiceThread> view(Query query, Instant now) {
        ServiceThread thread = threads.of(query.person());
        if (thread.messages().isEmpty()) return Optional.empty();
        looks.note(query.actor(), Looks.Place.MESSAGES, List.of(query.person()), now);
        return Optional.of(thread);
    }

    /** @param actor the member of staff */
    public record Query(Pseudonym person, UUID actor) {}
}
