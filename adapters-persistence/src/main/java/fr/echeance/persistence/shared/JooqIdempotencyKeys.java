package fr.echeance.persistence.shared;

import static fr.echeance.persistence.schema.technical.Tables.IDEMPOTENCY_KEY;

import fr.echeance.application.shared.IdempotencyKeys;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.KeyedHash;

import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.UUID;

import javax.crypto.SecretKey;

/**
 * Keys by keyed digests. A lock on the key, held until the transaction ends, tells that a request is in flight, and goes with the
 * connection of whoever dies.
 */
@Component
final class JooqIdempotencyKeys implements IdempotencyKeys {
    private static final int DIGEST_BYTES = 16;

    private final DSLContext db;
    private final SecretKey limitKey;

    JooqIdempotencyKeys(DSLContext db, @Qualifier("limitKey") SecretKey limitKey) {
        this.db = db;
        this.limitKey = limitKey;
    }

    @Override
    public Claim claim(Request request) {
        String id = id(request);
        boolean held =
                db.select(
                                DSL.field(
                                        "pg_try_advisory_xact_lock(hashtextextended({0}, 1))",
                                        Boolean.class, DSL.val(id)))
                        .fetchSingle()
                        .value1();
        if (!held) return new Claim.Refused(Refusal.IN_FLIGHT);
        // A statement of its own: it sees what was committed before the lock was free.
        return db.select(IDEMPOTENCY_KEY.REQUEST, IDEMPOTENCY_KEY.SUBJECT, IDEMPOTENCY_KEY.STATUS)
                .from(IDEMPOTENCY_KEY)
                .where(IDEMPOTENCY_KEY.ID.eq(id))
                .fetchOptional()
                .<Claim>map(row -> claim(row, content(id, request)))
                .orElseGet(Claim.Free::new);
    }

    @Override
    public void keep(Request request, UUID made, LocalDate today) {
        String id = id(request);
        db.insertInto(IDEMPOTENCY_KEY)
                .set(IDEMPOTENCY_KEY.ID, id)
                .set(IDEMPOTENCY_KEY.REQUEST, content(id, request))
                .set(IDEMPOTENCY_KEY.SUBJECT, made)
                .set(IDEMPOTENCY_KEY.STATUS, (short) request.status())
                .set(
                        IDEMPOTENCY_KEY.ACTIVE_UNTIL,
                        RecordKind.IDEMPOTENCY_KEY
                                .rule()
                                .deadlines(Milestones.of(Milestone.COLLECTED, today))
                                .activeUntil())
                .execute();
    }

    private static Claim claim(Record3<String, UUID, Short> row, String content) {
        return row.value1().equals(content)
                ? new Claim.Made(row.value2(), row.value3())
                : new Claim.Refused(Refusal.OTHER_REQUEST);
    }

    private String id(Request request) {
        return digest("idempotency", request.client(), request.key());
    }

    /** With the key inside, so that the same wish of two clients looks different. */
    private String content(String id, Request request) {
        return digest("idempotent request", id, request.content());
    }

    /** Of parts of which only the last can hold a line feed. */
    private String digest(String what, String first, String second) {
        return KeyedHash.of(String.join("\n", what, first, second), limitKey).hex(DIGEST_BYTES);
    }
}
