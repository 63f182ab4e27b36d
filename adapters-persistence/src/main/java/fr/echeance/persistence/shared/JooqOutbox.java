package fr.echeance.persistence.shared;

import static fr.echeance.persistence.schema.technical.Tables.SCHEDULED_TASKS;

import fr.echeance.application.shared.Outbox;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.UUID;

/**
 * An outbox entry is a one-time task of the scheduler, written in the business transaction; it has no payload but the subject's id. The
 * scheduler keeps the row while it runs the task and deletes it afterwards: an entry that bore the subject's id alone would meet that row,
 * do nothing, and be lost. So it is called by subject and transaction.
 */
@Component
final class JooqOutbox implements Outbox {
    private static final Field<String> TRANSACTION =
            DSL.field("pg_current_xact_id()::text", String.class);

    private final DSLContext db;

    JooqOutbox(DSLContext db) {
        this.db = db;
    }

    @Override
    public void post(Message message, UUID subject) {
        db.insertInto(SCHEDULED_TASKS)
                .set(SCHEDULED_TASKS.TASK_NAME, message.name())
                .set(SCHEDULED_TASKS.TASK_INSTANCE, DSL.val(subject + ".").concat(TRANSACTION))
                // The machine's time, not the shop's: a wound clock must not hold back what is to
                // be sent.
                .set(SCHEDULED_TASKS.EXECUTION_TIME, DSL.field("clock_timestamp()", Instant.class))
                .set(SCHEDULED_TASKS.PICKED, false)
                .set(SCHEDULED_TASKS.VERSION, 1L)
                .onConflictDoNothing()
                .execute();
    }
}
