package fr.echeance.persistence.privacy;

import static fr.echeance.persistence.schema.governance.Tables.GUEST_LINK;

import fr.echeance.application.privacy.GuestLinks;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Pseudonym;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Component
final class JooqGuestLinks implements GuestLinks {
    private final DSLContext db;

    JooqGuestLinks(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(
            UUID id, String tokenDigest, Pseudonym person, Instant askedAt, Deadline activeUntil) {
        db.insertInto(GUEST_LINK)
                .set(GUEST_LINK.ID, id)
                .set(GUEST_LINK.TOKEN_DIGEST, tokenDigest)
                .set(GUEST_LINK.PERSON, person.value())
                .set(GUEST_LINK.ASKED_AT, askedAt)
                .set(GUEST_LINK.ACTIVE_UNTIL, activeUntil)
                .execute();
    }

    /** Rights sees past deadlines, so the statement looks at the clock itself. */
    @Override
    public Optional<Pseudonym> take(String tokenDigest) {
        return db.deleteFrom(GUEST_LINK)
                .where(GUEST_LINK.TOKEN_DIGEST.eq(tokenDigest))
                .and(DSL.condition("active_until > (SELECT at FROM governance.present)"))
                .returningResult(GUEST_LINK.PERSON)
                .fetchOptional(r -> new Pseudonym(r.value1()));
    }
}
