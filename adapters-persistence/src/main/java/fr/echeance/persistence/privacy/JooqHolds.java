package fr.echeance.persistence.privacy;

import static fr.echeance.persistence.schema.governance.Tables.HOLD;

import static org.jooq.impl.DSL.val;

import fr.echeance.application.privacy.Holds;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.RecordKind;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Component
final class JooqHolds implements Holds {
    private final DSLContext db;

    JooqHolds(DSLContext db) {
        this.db = db;
    }

    @Override
    public boolean place(Hold hold, Deadline activeUntil, Deadline archiveUntil) {
        // The sweep takes the same lock shared: the record is either gone before, or spared from
        // here on.
        db.resultQuery(
                        "SELECT pg_advisory_xact_lock(hashtext({0}))",
                        val("hold " + hold.kind().id()))
                .fetch();
        if (!exists(hold)) return false;
        return db.insertInto(HOLD)
                        .set(HOLD.ID, hold.id())
                        .set(HOLD.RECORD_KIND, hold.kind().id())
                        .set(HOLD.RECORD_ID, hold.record())
                        .set(HOLD.REASON, hold.reason().name())
                        .set(HOLD.PLACED_BY, hold.placedBy())
                        .set(HOLD.PLACED_AT, hold.placedAt())
                        .set(HOLD.REVIEW_ON, hold.reviewOn())
                        .set(HOLD.ACTIVE_UNTIL, activeUntil)
                        .set(HOLD.ARCHIVE_UNTIL, archiveUntil)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    @Override
    public boolean release(UUID id, Instant now, Deadline activeUntil, Deadline archiveUntil) {
        return db.update(HOLD)
                        .set(HOLD.RELEASED_AT, now)
                        .set(HOLD.ACTIVE_UNTIL, activeUntil)
                        .set(HOLD.ARCHIVE_UNTIL, archiveUntil)
                        .where(HOLD.ID.eq(id).and(HOLD.RELEASED_AT.isNull()))
                        .execute()
                == 1;
    }

    @Override
    public List<Hold> current() {
        return db.select(
                        HOLD.ID,
                        HOLD.RECORD_KIND.convertFrom(RecordKind::of),
                        HOLD.RECORD_ID,
                        HOLD.REASON.convertFrom(Reason::valueOf),
                        HOLD.PLACED_BY,
                        HOLD.PLACED_AT,
                        HOLD.REVIEW_ON)
                .from(HOLD)
                .where(HOLD.RELEASED_AT.isNull())
                .orderBy(HOLD.REVIEW_ON)
                .fetch(Records.mapping(Hold::new));
    }

    private boolean exists(Hold hold) {
        return db.resultQuery(
                        "SELECT governance.is_kept({0}, {1})",
                        val(hold.kind().id()), val(hold.record()))
                .fetchSingle(r -> r.get(0, Boolean.class));
    }
}
