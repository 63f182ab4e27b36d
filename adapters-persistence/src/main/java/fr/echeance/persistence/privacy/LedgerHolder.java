package fr.echeance.persistence.privacy;

import static org.jooq.impl.DSL.val;

import fr.echeance.application.privacy.PersonalDataHolder;
import fr.echeance.domain.privacy.RecordKind;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Set;

/** At the end of an entry its pseudonym is cut; the entry itself stays, for the chain. It holds nothing of the persons concerned. */
@Component
final class LedgerHolder implements PersonalDataHolder {
    private static final String DUE =
            " FROM governance.ledger_entry WHERE active_until <= {0} AND actor IS NOT NULL";

    private final DSLContext db;

    LedgerHolder(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<RecordKind> kinds() {
        return Set.of(RecordKind.LEDGER_ENTRY);
    }

    @Override
    public long stored(RecordKind kind) {
        return db.resultQuery("SELECT count(*) FROM governance.ledger_entry")
                .fetchSingle(r -> r.get(0, Long.class));
    }

    @Override
    public Plan plan(RecordKind kind, Instant at) {
        return new Plan(
                0,
                db.resultQuery("SELECT count(*)" + DUE, val(at))
                        .fetchSingle(r -> r.get(0, Long.class)),
                0);
    }

    @Override
    public Swept sweep(RecordKind kind, int batch) {
        return new Swept(
                0,
                db.query(
                                "UPDATE governance.ledger_entry SET actor = NULL WHERE id IN"
                                        + " (SELECT id"
                                        + DUE
                                        + " ORDER BY active_until LIMIT {1} FOR UPDATE SKIP"
                                        + " LOCKED)",
                                org.jooq.impl.DSL.field("(SELECT at FROM governance.present)"),
                                val(batch))
                        .execute());
    }
}
