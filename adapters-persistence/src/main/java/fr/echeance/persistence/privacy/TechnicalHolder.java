package fr.echeance.persistence.privacy;

import fr.echeance.application.privacy.PersonalDataHolder;
import fr.echeance.domain.privacy.RecordKind;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Set;

/** The tables of libraries, and keys of requests: opaque ids that lead to nobody, gone when their day is over. */
@Component
final class TechnicalHolder implements PersonalDataHolder {
    private final DSLContext db;

    TechnicalHolder(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<RecordKind> kinds() {
        return Set.of(
                RecordKind.SESSION,
                RecordKind.AUTHORIZATION_TOKEN,
                RecordKind.RATE_LIMIT_KEY,
                RecordKind.IDEMPOTENCY_KEY,
                RecordKind.OUTBOX_ENTRY);
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
        return switch (kind) {
            case SESSION -> "technical.spring_session";
            case AUTHORIZATION_TOKEN -> "technical.oauth2_authorization";
            case RATE_LIMIT_KEY -> "technical.rate_limit";
            case IDEMPOTENCY_KEY -> "technical.idempotency_key";
            case OUTBOX_ENTRY -> "technical.outbox_attempt";
            default -> throw new IllegalArgumentException(kind + " is kept elsewhere");
        };
    }

    /** Some libraries write milliseconds since 1970; a bucket without an end would stay for ever. */
    private static String due(RecordKind kind) {
        return switch (kind) {
            case SESSION -> "expiry_time < extract(epoch FROM governance.now()) * 1000";
            case RATE_LIMIT_KEY ->
                    "(expires_at < extract(epoch FROM governance.now()) * 1000 OR expires_at IS"
                            + " NULL)";
            default -> "active_until <= governance.now()";
        };
    }
}
