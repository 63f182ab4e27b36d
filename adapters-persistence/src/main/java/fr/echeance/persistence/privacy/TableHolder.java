package fr.echeance.persistence.privacy;

import static org.jooq.impl.DSL.val;

import fr.echeance.application.privacy.PersonalDataHolder;
import fr.echeance.domain.privacy.RecordFields;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Pseudonym;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jooq.QueryPart;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The holder of records that are rows of governed tables: what a feature extends, naming its kinds. Which table keeps a kind, and which
 * fields its archive has, is read from the database itself (governance.record_table), so that it is said once.
 */
public abstract class TableHolder implements PersonalDataHolder {
    /** The identifiers of the orders of the person whose pseudonym is <code>{0}</code>. */
    protected static final String ORDERS_OF_PERSON = PersonSql.ORDERS;

    private final DSLContext db;
    private final Set<RecordKind> kinds;
    private final ConcurrentHashMap<RecordKind, KindSql> sql = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<RecordKind, RecordFields> fields = new ConcurrentHashMap<>();

    protected TableHolder(DSLContext db, Set<RecordKind> kinds) {
        this.db = db;
        this.kinds = Set.copyOf(kinds);
    }

    /**
     * Statements of a WITH list that run on {@code ended}, the rows of this kind whose last phase is over, before they are gone; empty
     * where a record simply goes. They have the fields of the archive; of a kind without one, those that it names nevertheless.
     */
    protected String farewell(RecordKind kind) {
        return "";
    }

    /**
     * Which rows {@code t} of this kind are the person's, whose pseudonym is <code>{0}</code>; empty where its order or its buyer tells.
     */
    protected String reach(RecordKind kind, boolean archived) {
        return "";
    }

    /** When a row {@code t} of this kind began, live or archived, where no order tells; nobody knows by itself. */
    protected String begun(RecordKind kind) {
        return "NULL::timestamptz";
    }

    /**
     * What is taken from a live row {@code t} as jsonb before its person gets a copy: what is about somebody else, or would open a door;
     * empty for nothing.
     */
    protected String redaction(RecordKind kind) {
        return "";
    }

    @Override
    public final Set<RecordKind> kinds() {
        return kinds;
    }

    @Override
    public final long stored(RecordKind kind) {
        return count(of(kind).stored());
    }

    @Override
    public final Plan plan(RecordKind kind, Instant at) {
        return db.resultQuery(of(kind).plan(), val(at))
                .fetchSingle(r ->
                        new Plan(r.get(0, Long.class), r.get(1, Long.class), r.get(2, Long.class)));
    }

    /** One phase a transaction: two upserts into the same totals could wait for another node's in a circle. */
    @Override
    public final Swept sweep(RecordKind kind, int batch) {
        // Against a hold placed at this very moment: who places one waits until no sweep of the
        // kind is under way.
        lock("pg_advisory_xact_lock_shared", kind);
        if (of(kind).endsByMonth()) {
            Swept months = end(of(kind).dropMonths());
            if (months.total() > 0) return months;
        }
        Swept live = end(of(kind).sweepLive(), val(batch));
        return live.total() == 0 && of(kind).hasArchive()
                ? end(of(kind).sweepArchive(), val(batch))
                : live;
    }

    @Override
    public final RecordFields fields(RecordKind kind) {
        return fields.computeIfAbsent(
                kind,
                k ->
                        new RecordFields(
                                db.resultQuery(person(k).columns())
                                        .fetch(r -> r.get(0, String.class)),
                                of(k).hasArchive()
                                        ? of(k).fields().stream()
                                                .filter(field -> !field.equals("archive_until"))
                                                .toList()
                                        : List.of()));
    }

    @Override
    public final Swept erase(RecordKind kind, Set<UUID> going, Set<UUID> archiving) {
        if (going.isEmpty() && archiving.isEmpty()) return Swept.NOTHING;
        Swept live = end(person(kind).eraseLive(), ids(going), ids(archiving));
        // A record is in one place: what was found live is not looked for in the archive.
        return of(kind).hasArchive() && live.erased() < going.size()
                ? live.plus(end(person(kind).eraseArchive(), ids(going)))
                : live;
    }

    @Override
    public final List<Copy> export(RecordKind kind, Pseudonym person) {
        if (!person(kind).reachesSomebody()) return List.of();
        return db.resultQuery(person(kind).export(), val(person.value()))
                .fetch(r -> new Copy(r.get(0, UUID.class), r.get(1, JSONB.class).data()));
    }

    @Override
    public final boolean restrict(RecordKind kind, UUID record, boolean restricted) {
        return db.query(of(kind).restrict(), val(restricted), val(record)).execute() == 1;
    }

    @Override
    public final int hide(RecordKind kind, Set<UUID> records, Instant since) {
        if (records.isEmpty()) return 0;
        return db.query(person(kind).hide(), val(since), ids(records)).execute();
    }

    private static Param<UUID[]> ids(Set<UUID> records) {
        return val(records.toArray(UUID[]::new));
    }

    private void lock(String function, RecordKind kind) {
        db.resultQuery("SELECT " + function + "(hashtext({0}))", val("hold " + kind.id())).fetch();
    }

    private Swept end(String statement, QueryPart... parameters) {
        return db.resultQuery(statement, parameters)
                .fetchSingle(r -> new Swept(r.get(0, Long.class), r.get(1, Long.class)));
    }

    private long count(String statement) {
        return db.resultQuery(statement).fetchSingle(r -> r.get(0, Long.class));
    }

    final PersonSql person(RecordKind kind) {
        return new PersonSql(of(kind));
    }

    private KindSql of(RecordKind kind) {
        return sql.computeIfAbsent(
                kind,
                k ->
                        KindSql.read(
                                db,
                                k,
                                new KindSql.Turns(
                                        farewell(k),
                                        reach(k, false),
                                        reach(k, true),
                                        redaction(k),
                                        begun(k))));
    }
}
