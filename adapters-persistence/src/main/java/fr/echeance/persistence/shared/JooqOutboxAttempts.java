package fr.echeance.persistence.shared;

import static fr.echeance.persistence.schema.technical.Tables.OUTBOX_ATTEMPT;

import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.OutboxAttempts;
import fr.echeance.domain.privacy.Deadline;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Component
final class JooqOutboxAttempts implements OutboxAttempts {
    private final DSLContext db;

    JooqOutboxAttempts(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(
            Outbox.Message message,
            UUID subject,
            Instant at,
            Optional<Class<?>> failure,
            Deadline activeUntil) {
        db.insertInto(OUTBOX_ATTEMPT)
                .set(OUTBOX_ATTEMPT.MESSAGE, message.name())
                .set(OUTBOX_ATTEMPT.SUBJECT, subject)
                .set(OUTBOX_ATTEMPT.AT, at)
                .set(OUTBOX_ATTEMPT.SUCCEEDED, failure.isEmpty())
                .set(OUTBOX_ATTEMPT.FAILURE, failure.map(Class::getName).orElse(null))
                .set(OUTBOX_ATTEMPT.ACTIVE_UNTIL, activeUntil)
                .execute();
    }
}
