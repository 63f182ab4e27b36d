package fr.echeance.persistence.privacy;

import fr.echeance.application.privacy.PersonalDataHolder;
import fr.echeance.domain.privacy.RecordKind;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Set;

/** The tables of libraries: opaque ids that lead to nobody, gone when their day is over. */
@Component
final class TechnicalHolder implements PersonalDataHolder {
    private final DSLContext db;

    TechnicalHolder(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<RecordKind> kinds() {
        return Set.of(RecordKind.RATE_LIMIT_KEY, RecordKind.OUTBOX_ENTRY);
    }

    @Override
    public long stored(RecordKind kind) {
        return db.resultQuery("SELECT count(*) FROM " + table(kind))
                .fetchSingle(r -> r.get(0, Long.class));
    }

    @Override
    public Plan plan(RecordKind kind, Instant at) {
        return new Plan(
                0,
                db.resultQuery("SELECT count(*) FROM " + table(kind) + " WHERE " + due(kind))
                        .fetchSingle(r -> r.get(0, Long.class)),
                0);
    }

    @Override
    public Swept sweep(RecordKind kind, int batch) {
        return new Swept(
                0,
                db.query(
                                "DELETE FROM "
                                        + table(kind)
                                        + " WHERE ctid IN (SELECT ctid FROM "
                                        + table(kind)
                                        + " WHERE "
                                        + due(kind)
                                        + " LIMIT {0} FOR UPDATE SKIP LOCKED)",
                                org.jooq.impl.DSL.val(batch))
                        .execute());
    }

    private static String table(RecordKind kind) {
        return kind == RecordKind.RATE_LIMIT_KEY
                ? "technical.rate_limit"
                : "technical.outbox_attempt";
    }

    /** bucket4j writes milliseconds since 1970, when a bucket would be full again; one without an end would stay for ever. */
    private static String due(RecordKind kind) {
        return kind == RecordKind.RATE_LIMIT_KEY
                ? "(expires_at < extract(epoch FROM governance.now()) * 1000 OR expires_at IS NULL)"
                : "active_until <= governance.now()";
    }
}
