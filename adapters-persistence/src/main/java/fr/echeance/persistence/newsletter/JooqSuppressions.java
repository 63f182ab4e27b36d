package fr.echeance.persistence.newsletter;

import static fr.echeance.persistence.schema.shop.Tables.SUPPRESSION_ENTRY;

import static org.jooq.impl.DSL.val;

import fr.echeance.application.newsletter.Suppressions;
import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.privacy.Deadline;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** By the owner's functions, but for looking somebody up: who sends reads no list. */
@Component
final class JooqSuppressions implements Suppressions {
    private final DSLContext db;

    JooqSuppressions(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(UUID entry, AddressHash address, Instant now, Deadline until) {
        db.resultQuery(
                        "SELECT governance.suppress({0}, {1}, {2}, {3})",
                        val(entry),
                        val(address.value()),
                        val(now),
                        val(until, SUPPRESSION_ENTRY.ACTIVE_UNTIL))
                .fetch();
    }

    @Override
    public void renewMet(Topic topic, Deadline until) {
        db.resultQuery(
                        "SELECT governance.renew_met_suppressions({0}, {1})",
                        val(topic.name()), val(until, SUPPRESSION_ENTRY.ACTIVE_UNTIL))
                .fetch();
    }

    @Override
    public boolean meet(AddressHash address, Deadline until) {
        return db.resultQuery(
                        "SELECT governance.meet_suppression({0}, {1})",
                        val(address.value()), val(until, SUPPRESSION_ENTRY.ACTIVE_UNTIL))
                .fetchSingle(row -> row.get(0, Boolean.class));
    }

    @Override
    public boolean isListedSince(AddressHash address, Instant time) {
        return db.resultQuery(
                        "SELECT governance.is_suppressed_since({0}, {1})",
                        val(address.value()), val(time))
                .fetchSingle(row -> row.get(0, Boolean.class));
    }

    @Override
    public Optional<Listed> find(AddressHash address) {
        return db.select(SUPPRESSION_ENTRY.OBJECTED_AT, SUPPRESSION_ENTRY.ACTIVE_UNTIL)
                .from(SUPPRESSION_ENTRY)
                .where(SUPPRESSION_ENTRY.ADDRESS.eq(address.value()))
                .orderBy(SUPPRESSION_ENTRY.ACTIVE_UNTIL.desc()) // an objection may have joined it
                .limit(1)
                .fetchOptional(row -> new Listed(row.value1(), row.value2()));
    }

    @Override
    public void lift(AddressHash address) {
        db.resultQuery("SELECT governance.lift_suppression({0})", val(address.value())).fetch();
    }
}
