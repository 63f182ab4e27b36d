package fr.echeance.application.shared;

import fr.echeance.domain.privacy.ArchivePhase;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;

import java.util.Optional;
import java.util.UUID;

/** Remembers an attempt to dispatch an outbox entry: the entry itself is gone when it went well. */
@UseCase(Purpose.TECHNICAL)
public final class RecordAttempt {
    private final Processing processing;
    private final OutboxAttempts attempts;

    RecordAttempt(Processing processing, OutboxAttempts attempts) {
        this.processing = processing;
        this.attempts = attempts;
    }

    public void handle(Outbox.Message message, UUID subject, Optional<Class<?>> failure) {
        ArchivePhase kept = RecordKind.OUTBOX_ENTRY.rule().archive().orElseThrow();
        processing.run(
                RecordAttempt.class,
                now -> {
                    Deadline until = Deadline.endOf(Deadline.dayOf(now).plus(kept.period()));
                    attempts.add(message, subject, now, failure, until);
                    return now;
                });
    }
}
