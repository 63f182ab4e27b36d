package fr.echeance.persistence.privacy;

import static org.jooq.impl.DSL.val;

import fr.echeance.application.privacy.PersonalDataHolder;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Pseudonym;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Param;

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
    private final DSLContext db;
    private final Set<RecordKind> kinds;
    private final ConcurrentHashMap<RecordKind, KindSql> sql = new ConcurrentHashMap<>();

    protected TableHolder(DSLContext db, Set<RecordKind> kinds) {
        this.db = db;
        this.kinds = Set.copyOf(kinds);
    }

    /**
     * Statements of a WITH list that run on {@code ended}, the rows of this kind whose last phase is over, before they are gone; empty
     * where a record simply goes.
     */
    protected String farewell(RecordKind kind) {
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
        Swept live = end(of(kind).sweepLive(), val(batch));
        return live.total() == 0 && of(kind).hasArchive()
                ? end(of(kind).sweepArchive(), val(batch))
                : live;
    }

    @Override
    public final Swept erase(RecordKind kind, Pseudonym person) {
        // Both phases at once, so alone with the kind: neither a hold nor a sweep comes in between.
        lock("pg_advisory_xact_lock", kind);
        Param<UUID> of = val(person.value());
        Swept live = end(of(kind).eraseLive(), of);
        return of(kind).hasArchive() ? live.plus(end(of(kind).eraseArchive(), of)) : live;
    }

    @Override
    public final List<String> export(RecordKind kind, Pseudonym person) {
        return db.resultQuery(of(kind).export(), val(person.value()))
                .fetch(r -> r.get(0, JSONB.class).data());
    }

    @Override
    public final boolean restrict(RecordKind kind, UUID record, boolean restricted) {
        return db.query(of(kind).restrict(), val(restricted), val(record)).execute() == 1;
    }

    private void lock(String function, RecordKind kind) {
        db.resultQuery("SELECT " + function + "(hashtext({0}))", val("hold " + kind.id())).fetch();
    }

    private Swept end(String statement, Param<?> parameter) {
        return db.resultQuery(statement, parameter)
                .fetchSingle(r -> new Swept(r.get(0, Long.class), r.get(1, Long.class)));
    }

    private long count(String statement) {
        return db.resultQuery(statement).fetchSingle(r -> r.get(0, Long.class));
    }

    private KindSql of(RecordKind kind) {
        return sql.computeIfAbsent(kind, k -> KindSql.read(db, k, farewell(k)));
    }
}
