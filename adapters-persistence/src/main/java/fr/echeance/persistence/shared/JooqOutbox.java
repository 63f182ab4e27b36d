package fr.echeance.persistence.shared;

import static fr.echeance.persistence.schema.technical.Tables.SCHEDULED_TASKS;

import fr.echeance.application.shared.Outbox;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.UUID;

/** An outbox entry is a one-time task of the scheduler, written in the business transaction; it has no payload but the subject's id. */
@Component
final class JooqOutbox implements Outbox {
    private final DSLContext db;

    JooqOutbox(DSLContext db) {
        this.db = db;
    }

    @Override
    public void post(Message message, UUID subject) {
        db.insertInto(SCHEDULED_TASKS)
                .set(SCHEDULED_TASKS.TASK_NAME, message.name())
                .set(SCHEDULED_TASKS.TASK_INSTANCE, subject.toString())
                // The machine's time, not the shop's: a wound clock must not hold back what is to
                // be sent.
                .set(SCHEDULED_TASKS.EXECUTION_TIME, DSL.field("clock_timestamp()", Instant.class))
                .set(SCHEDULED_TASKS.PICKED, false)
                .set(SCHEDULED_TASKS.VERSION, 1L)
                .onConflictDoNothing()
                .execute();
    }
}
