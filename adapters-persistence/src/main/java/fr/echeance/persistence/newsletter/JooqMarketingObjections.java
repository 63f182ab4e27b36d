package fr.echeance.persistence.newsletter;

import static fr.echeance.persistence.schema.shop.Tables.MARKETING_OBJECTION;

import static org.jooq.impl.DSL.val;

import fr.echeance.application.newsletter.MarketingObjections;
import fr.echeance.application.privacy.BuyerDeadlines;
import fr.echeance.application.privacy.BuyerMoves;
import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Pseudonym;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

@Component
final class JooqMarketingObjections implements MarketingObjections {
    private final DSLContext db;
    private final BuyerMoves moves;

    JooqMarketingObjections(DSLContext db, BuyerMoves moves) {
        this.db = db;
        this.moves = moves;
    }

    @Override
    public Optional<Instant> since(Pseudonym person) {
        return db.select(MARKETING_OBJECTION.OBJECTED_AT)
                .from(MARKETING_OBJECTION)
                .where(MARKETING_OBJECTION.PERSON.eq(person.value()))
                .orderBy(MARKETING_OBJECTION.OBJECTED_AT)
                .limit(1)
                .fetchOptional(MARKETING_OBJECTION.OBJECTED_AT);
    }

    @Override
    public boolean stands(Pseudonym person) {
        return db.resultQuery("SELECT governance.has_objected({0})", val(person.value()))
                .fetchSingle(row -> row.get(0, Boolean.class));
    }

    @Override
    public void add(UUID id, Pseudonym person, AddressHash address, Instant now) {
        Deadlines deadlines =
                Objects.requireNonNull(
                        BuyerDeadlines.of(moves.hold(person)).get(RecordKind.MARKETING_OBJECTION));
        db.insertInto(MARKETING_OBJECTION)
                .set(MARKETING_OBJECTION.ID, id)
                .set(MARKETING_OBJECTION.PERSON, person.value())
                .set(MARKETING_OBJECTION.ADDRESS, address.value())
                .set(MARKETING_OBJECTION.OBJECTED_AT, now)
                .set(MARKETING_OBJECTION.ACTIVE_UNTIL, deadlines.activeUntil())
                .execute();
    }

    @Override
    public void remove(Pseudonym person) {
        db.deleteFrom(MARKETING_OBJECTION)
                .where(MARKETING_OBJECTION.PERSON.eq(person.value()))
                .execute();
    }
}
