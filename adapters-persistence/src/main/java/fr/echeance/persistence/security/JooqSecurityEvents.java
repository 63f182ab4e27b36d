package fr.echeance.persistence.security;

import static fr.echeance.persistence.schema.shop.Tables.ACCOUNT;
import static fr.echeance.persistence.schema.shop.Tables.SECURITY_EVENT;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import fr.echeance.application.security.SecurityEvents;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.security.Alarm;
import fr.echeance.domain.security.Happening;
import fr.echeance.domain.security.Origin;
import fr.echeance.domain.security.SecurityEvent;
import fr.echeance.domain.security.Surface;
import fr.echeance.domain.security.Whose;
import fr.echeance.domain.shared.Pseudonym;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Component
final class JooqSecurityEvents implements SecurityEvents {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final Field<LocalDate> DAY =
            field("({0} AT TIME ZONE 'Europe/Paris')::date", LocalDate.class, SECURITY_EVENT.AT);
    private static final List<String> ALARMS =
            Arrays.stream(Alarm.values()).map(alarm -> alarm.happening().name()).toList();

    /** As much as the site's purpose sees. */
    private static final List<Field<?>> SITE =
            List.of(
                    SECURITY_EVENT.ID,
                    SECURITY_EVENT.AT,
                    SECURITY_EVENT.HAPPENED,
                    SECURITY_EVENT.SURFACE,
                    SECURITY_EVENT.ORIGIN,
                    SECURITY_EVENT.WHOSE,
                    SECURITY_EVENT.STAFF);

    private final DSLContext db;

    JooqSecurityEvents(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(SecurityEvent event) {
        beginMonth(event.month());
        var row =
                db.insertInto(SECURITY_EVENT)
                        .set(SECURITY_EVENT.ID, event.id())
                        .set(SECURITY_EVENT.AT, event.at())
                        .set(SECURITY_EVENT.HAPPENED, event.happening().name())
                        .set(SECURITY_EVENT.SURFACE, event.surface().name())
                        .set(SECURITY_EVENT.ORIGIN, event.origin().map(Origin::value).orElse(null))
                        .set(SECURITY_EVENT.WHOSE, event.whose().sort().name())
                        .set(SECURITY_EVENT.ACTIVE_UNTIL, event.until());
        switch (event.whose()) {
            case Whose.Nobody _ -> row.execute();
            case Whose.Customer(UUID account) -> row.set(SECURITY_EVENT.ACCOUNT, account).execute();
            case Whose.Staff(UUID member) -> row.set(SECURITY_EVENT.STAFF, member).execute();
        }
    }

    @Override
    public boolean knows(Whose whose, Origin origin, Instant since) {
        Condition theirs =
                switch (whose) {
                    case Whose.Nobody _ -> SECURITY_EVENT.ACCOUNT.eq(NOBODY);
                    case Whose.Customer(UUID account) -> SECURITY_EVENT.ACCOUNT.eq(account);
                    case Whose.Staff(UUID member) -> SECURITY_EVENT.STAFF.eq(member);
                };
        return db.fetchExists(
                db.selectOne()
                        .from(SECURITY_EVENT)
                        .where(
                                theirs,
                                SECURITY_EVENT.ORIGIN.eq(origin.value()),
                                SECURITY_EVENT.AT.ge(since),
                                SECURITY_EVENT.HAPPENED.in(
                                        Arrays.stream(Happening.values())
                                                .filter(Happening::letIn)
                                                .map(Enum::name)
                                                .toList())));
    }

    @Override
    public List<Count> counts(Instant since) {
        return db.select(DAY, SECURITY_EVENT.HAPPENED, count())
                .from(SECURITY_EVENT)
                .where(SECURITY_EVENT.AT.ge(since))
                .groupBy(DAY, SECURITY_EVENT.HAPPENED)
                .orderBy(DAY, SECURITY_EVENT.HAPPENED)
                .fetch(row ->
                        new Count(row.value1(), Happening.valueOf(row.value2()), row.value3()));
    }

    @Override
    public Page list(Filter filter) {
        Condition asked =
                filter.happening()
                        .map(happening -> SECURITY_EVENT.HAPPENED.eq(happening.name()))
                        .orElse(noCondition())
                        .and(
                                filter.origin()
                                        .map(origin -> SECURITY_EVENT.ORIGIN.eq(origin.value()))
                                        .orElse(noCondition()));
        List<Row> rows = site(asked, filter.offset(), filter.size() + 1);
        boolean more = rows.size() > filter.size();
        return new Page(List.copyOf(more ? rows.subList(0, filter.size()) : rows), more);
    }

    @Override
    public List<Row> alarms(int limit) {
        return site(SECURITY_EVENT.HAPPENED.in(ALARMS), 0, limit);
    }

    @Override
    public Optional<Row> alarm(UUID id) {
        return site(SECURITY_EVENT.ID.eq(id).and(SECURITY_EVENT.HAPPENED.in(ALARMS)), 0, 1).stream()
                .findFirst();
    }

    @Override
    public boolean wasGiven(Alarm alarm, Instant since) {
        return db.fetchExists(
                db.selectOne()
                        .from(SECURITY_EVENT)
                        .where(
                                SECURITY_EVENT.HAPPENED.eq(alarm.happening().name()),
                                SECURITY_EVENT.AT.ge(since)));
    }

    @Override
    public Optional<Crowd> densest(Alarm alarm, Instant since) {
        Condition counted =
                SECURITY_EVENT.HAPPENED.eq(alarm.counted().name()).and(SECURITY_EVENT.AT.ge(since));
        if (!alarm.byOrigin())
            return Optional.of(new Crowd(Optional.empty(), db.fetchCount(SECURITY_EVENT, counted)))
                    .filter(crowd -> crowd.events() > 0);
        return db.select(SECURITY_EVENT.ORIGIN, count())
                .from(SECURITY_EVENT)
                .where(counted)
                .groupBy(SECURITY_EVENT.ORIGIN)
                .orderBy(count().desc())
                .limit(1)
                .fetchOptional(row ->
                        new Crowd(
                                Optional.ofNullable(row.value1()).map(Origin::new), row.value2()));
    }

    @Override
    public void holdAlarms(Instant now) {
        // First: who has read already would wait for another who begins the same month, and that
        // one for them.
        beginMonth(Deadline.dayOf(now).withDayOfMonth(1));
        db.resultQuery("SELECT pg_advisory_xact_lock(hashtext('security alarms'))").fetch();
    }

    @Override
    public List<Row> ofCustomer(UUID account, int limit) {
        return db.select(
                        SECURITY_EVENT.ID,
                        SECURITY_EVENT.AT,
                        SECURITY_EVENT.HAPPENED,
                        SECURITY_EVENT.SURFACE,
                        SECURITY_EVENT.ORIGIN)
                .from(SECURITY_EVENT)
                .where(SECURITY_EVENT.ACCOUNT.eq(account))
                .orderBy(SECURITY_EVENT.AT.desc(), SECURITY_EVENT.ID.desc())
                .limit(limit)
                .fetch(row -> toRow(row, Whose.Sort.CUSTOMER, Optional.empty()));
    }

    @Override
    public Optional<Person> customer(UUID event) {
        return db.select(ACCOUNT.ID, ACCOUNT.BUYER)
                .from(SECURITY_EVENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SECURITY_EVENT.ACCOUNT))
                .where(SECURITY_EVENT.ID.eq(event))
                .fetchOptional(row -> new Person(row.value1(), new Pseudonym(row.value2())));
    }

    /** The part of the table into which events of that month go. */
    private void beginMonth(LocalDate month) {
        db.resultQuery(
                        "SELECT governance.begin_month({0}, {1})",
                        val(RecordKind.SECURITY_EVENT.id()),
                        val(month.atStartOfDay(Deadline.PARIS).toInstant(), SECURITY_EVENT.AT))
                .fetch();
    }

    private List<Row> site(Condition which, int offset, int limit) {
        return db.select(SITE)
                .from(SECURITY_EVENT)
                .where(which)
                .orderBy(SECURITY_EVENT.AT.desc(), SECURITY_EVENT.ID.desc())
                .offset(offset)
                .limit(limit)
                .fetch(row ->
                        toRow(
                                row,
                                Whose.Sort.valueOf(row.get(SECURITY_EVENT.WHOSE)),
                                Optional.ofNullable(row.get(SECURITY_EVENT.STAFF))));
    }

    private static Row toRow(Record row, Whose.Sort whose, Optional<UUID> staff) {
        return new Row(
                row.get(SECURITY_EVENT.ID),
                row.get(SECURITY_EVENT.AT),
                Happening.valueOf(row.get(SECURITY_EVENT.HAPPENED)),
                Surface.valueOf(row.get(SECURITY_EVENT.SURFACE)),
                Optional.ofNullable(row.get(SECURITY_EVENT.ORIGIN)).map(Origin::new),
                whose,
                staff);
    }
}
