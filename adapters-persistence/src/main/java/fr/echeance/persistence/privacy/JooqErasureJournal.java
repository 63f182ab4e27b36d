package fr.echeance.persistence.privacy;

import static fr.echeance.persistence.schema.governance.Tables.ERASURE_JOURNAL;

import fr.echeance.application.privacy.ErasureJournal;
import fr.echeance.domain.privacy.Deadline;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

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
                .execute();
    }
}
