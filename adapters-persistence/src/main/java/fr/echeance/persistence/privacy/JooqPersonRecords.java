package fr.echeance.persistence.privacy;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import fr.echeance.application.privacy.PersonRecords;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.OrderStanding;
import fr.echeance.domain.privacy.PersonalRecord;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.persistence.schema.archive.Tables;
import fr.echeance.persistence.shared.DeadlineBinding;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Component
final class JooqPersonRecords implements PersonRecords {
    private static final String[] HELD =
            Arrays.stream(RecordKind.values())
                    .map(kind -> "hold " + kind.id())
                    .toArray(String[]::new);

    private static final Field<String> KIND = field("kind", SQLDataType.VARCHAR);
    private static final Field<UUID> KEY = field("key", SQLDataType.UUID);
    private static final Field<UUID> ORDER = field("order_id", SQLDataType.UUID);
    private static final Field<Boolean> ARCHIVED = field("archived", SQLDataType.BOOLEAN);
    private static final Field<Deadline> ACTIVE = deadline("active");
    private static final Field<Deadline> LAST = deadline("last");
    private static final Field<Instant> RESTRICTED = field("restricted", SQLDataType.INSTANT);
    private static final Field<Boolean> HELD_NOW = field("held", SQLDataType.BOOLEAN);
    private static final Field<Instant> BEGUN = field("begun", SQLDataType.INSTANT);

    private final DSLContext db;
    private final PeopleSql sql;

    JooqPersonRecords(DSLContext db, List<TableHolder> holders) {
        this.db = db;
        this.sql = new PeopleSql(holders);
    }

    @Override
    public List<PersonalRecord> all(Pseudonym person) {
        return db.resultQuery(sql.records(), val(person.value()))
                .coerce(KIND, KEY, ORDER, ARCHIVED, ACTIVE, LAST, RESTRICTED, HELD_NOW, BEGUN)
                .fetch(r ->
                        new PersonalRecord(
                                RecordKind.valueOf(r.value1()),
                                r.value2(),
                                Optional.ofNullable(r.value3()),
                                r.value4(),
                                new Deadlines(r.value5(), r.value6()),
                                Optional.ofNullable(r.value7()),
                                r.value8(),
                                Optional.ofNullable(r.value9())));
    }

    @Override
    public int show(Pseudonym person, Instant since) {
        return db.resultQuery(sql.show(), val(person.value()), val(since))
                .fetchSingle(r -> r.get(0, Integer.class));
    }

    @Override
    public List<OrderStanding> orders(Pseudonym person) {
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

    private static Field<Deadline> deadline(String name) {
        return field(name, SQLDataType.OFFSETDATETIME.asConvertedDataType(new DeadlineBinding()));
    }
}
