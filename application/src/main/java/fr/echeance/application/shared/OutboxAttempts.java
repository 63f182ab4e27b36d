package fr.echeance.application.shared;

import fr.echeance.domain.privacy.Deadline;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What became of outbox entries: no payload, no message of an exception. */
public interface OutboxAttempts {
    /** @param failure the class of what went wrong; empty when it went well */
    void add(
            Outbox.Message message,
            UUID subject,
            Instant at,
            Optional<Class<?>> failure,
            Deadline activeUntil);
}
