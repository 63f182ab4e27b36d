package fr.echeance.persistence.privacy;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import fr.echeance.application.privacy.PersonOrders;
import fr.echeance.domain.privacy.OrderStanding;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.persistence.schema.archive.Tables;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

@Component
final class JooqPersonOrders implements PersonOrders {
    private static final String[] HELD =
            Arrays.stream(RecordKind.values())
                    .map(kind -> "hold " + kind.id())
                    .toArray(String[]::new);

    private final DSLContext db;

    JooqPersonOrders(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<OrderStanding> of(Pseudonym person) {
        var live = fr.echeance.persistence.schema.shop.Tables.ORDERS;
        var archived = Tables.ORDERS;
        return db.select(
                        live.ID,
                        live.PLACED_AT,
                        live.TOTAL_CENTS,
                        field(live.CONFIRMED_AT.isNotNull()),
                        field(live.STATE.in("CANCELLED", "LAPSED")),
                        live.DELIVERED_ON,
                        inline(false),
                        live.ACTIVE_UNTIL)
                .from(live)
                .where(live.BUYER.eq(person.value()))
                .unionAll(
                        select(
                                        archived.ID,
                                        archived.PLACED_AT,
                                        archived.TOTAL_CENTS,
                                        field(archived.CONFIRMED_AT.isNotNull()),
                                        field(archived.STATE.in("CANCELLED", "LAPSED")),
                                        archived.DELIVERED_ON,
                                        inline(true),
                                        archived.ARCHIVE_UNTIL)
                                .from(archived)
                                .where(archived.BUYER.eq(person.value())))
                .fetch(r ->
                        new OrderStanding(
                                r.value1(),
                                r.value2(),
                                new Money(r.value3()),
                                r.value4(),
                                r.value5(),
                                Optional.ofNullable(r.value6()),
                                r.value7(),
                                r.value8()));
    }

    /**
     * The same keys as those of sweep and hold, of governance.relationship and of the moving of deadlines. Shared against other erasures
     * nothing is: two of one person must not meet, and two of different people wait only for as long as one takes.
     */
    @Override
    public void hold(Pseudonym person) {
        db.resultQuery(
                        "SELECT pg_advisory_xact_lock(hashtextextended({0}::text, 0)),"
                                + " (SELECT count(pg_advisory_xact_lock(hashtext(k))) FROM"
                                + " unnest({1}) k)",
                        val(person.value()), val(HELD))
                .fetch();
    }
}
