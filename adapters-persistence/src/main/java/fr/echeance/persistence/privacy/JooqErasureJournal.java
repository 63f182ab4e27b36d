package fr.echeance.persistence.privacy;

import static fr.echeance.persistence.schema.governance.Tables.ERASURE_JOURNAL;

import static org.jooq.impl.DSL.any;

import fr.echeance.application.privacy.ErasureJournal;
import fr.echeance.domain.privacy.Deadline;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

@Component
final class JooqErasureJournal implements ErasureJournal {
    private final DSLContext db;

    JooqErasureJournal(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(Erased erased, Deadline activeUntil) {
        db.insertInto(ERASURE_JOURNAL)
                .set(ERASURE_JOURNAL.ID, erased.id())
                .set(ERASURE_JOURNAL.PROOF, erased.proof().value())
                .set(ERASURE_JOURNAL.COVERS_UNTIL, erased.coversUntil())
                .set(ERASURE_JOURNAL.ERASED_AT, erased.erasedAt())
                .set(ERASURE_JOURNAL.ACTIVE_UNTIL, activeUntil)
                .onConflict(ERASURE_JOURNAL.ID)
                .doNothing()
                .execute();
    }

    @Override
    public Set<UUID> known(Collection<UUID> entries) {
        return db.select(ERASURE_JOURNAL.ID)
                .from(ERASURE_JOURNAL)
                .where(ERASURE_JOURNAL.ID.eq(any(entries.toArray(UUID[]::new))))
                .fetchSet(ERASURE_JOURNAL.ID);
    }
}
