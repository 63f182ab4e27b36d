package fr.echeance.persistence.newsletter;

import static fr.echeance.persistence.schema.shop.Tables.MARKETING_OBJECTION;

import static org.jooq.impl.DSL.val;

import fr.echeance.application.newsletter.MarketingObjections;
import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.shared.Pseudonym;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.UUID;

/** Asked and filed by the owner's functions, which hidden rows do not stop. */
@Component
final class JooqMarketingObjections implements MarketingObjections {
    private final DSLContext db;

    JooqMarketingObjections(DSLContext db) {
        this.db = db;
    }

    @Override
    public boolean stands(Pseudonym person) {
        return db.resultQuery("SELECT governance.has_objected({0})", val(person.value()))
                .fetchSingle(row -> row.get(0, Boolean.class));
    }

    @Override
    public boolean file(UUID id, UUID account, AddressHash address, Instant now) {
        return db.resultQuery(
                        "SELECT governance.object_to_marketing({0}, {1}, {2}, {3})",
                        val(id), val(account), val(address.value()), val(now))
                .fetchSingle(row -> row.get(0, Boolean.class));
    }

    @Override
    public void remove(Pseudonym person) {
        db.deleteFrom(MARKETING_OBJECTION)
                .where(MARKETING_OBJECTION.PERSON.eq(person.value()))
                .execute();
    }
}
