package fr.echeance.persistence.takeover;

import static fr.echeance.persistence.schema.shop.Tables.TAKEOVER_BAD_ROW;
import static fr.echeance.persistence.schema.shop.Tables.TAKEOVER_UPLOAD;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import fr.echeance.application.takeover.Takeovers;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.takeover.BadRow;
import fr.echeance.domain.takeover.Source;
import fr.echeance.domain.takeover.Takeover;
import fr.echeance.domain.takeover.Takeover.Checkpoint;
import fr.echeance.domain.takeover.Takeover.Stage;
import fr.echeance.persistence.schema.archive.Tables;

import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.springframework.stereotype.Component;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A takeover is in its table or, once its files are gone and it was swept, in the archive; whole in both. */
@Component
final class JooqTakeovers implements Takeovers {
    private static final List<Field<?>> READ =
            List.of(
                    TAKEOVER_UPLOAD.ID,
                    TAKEOVER_UPLOAD.STAGE,
                    TAKEOVER_UPLOAD.DIGEST,
                    TAKEOVER_UPLOAD.MAPPING,
                    TAKEOVER_UPLOAD.UNREAD,
                    TAKEOVER_UPLOAD.SOURCE,
                    TAKEOVER_UPLOAD.BYTE_OFFSET,
                    TAKEOVER_UPLOAD.LINE,
                    TAKEOVER_UPLOAD.TALLIES,
                    TAKEOVER_UPLOAD.UPLOADED_AT,
                    TAKEOVER_UPLOAD.STARTED_AT,
                    TAKEOVER_UPLOAD.ENDED_AT);

    /** Its files are there, so it may still change. */
    private static final Condition IN_USE =
            condition("active_until > (SELECT at FROM governance.present)");

    private final DSLContext db;

    JooqTakeovers(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(Takeover takeover) {
        Deadlines deadlines = takeover.deadlines();
        db.insertInto(TAKEOVER_UPLOAD)
                .set(TAKEOVER_UPLOAD.ID, takeover.id())
                .set(TAKEOVER_UPLOAD.UPLOADED_AT, takeover.uploadedAt())
                .set(TAKEOVER_UPLOAD.ACTIVE_UNTIL, deadlines.activeUntil())
                .set(TAKEOVER_UPLOAD.ARCHIVE_UNTIL, deadlines.archiveUntil())
                .set(write(takeover))
                .execute();
    }

    @Override
    public Optional<Takeover> find(UUID id) {
        return live(TAKEOVER_UPLOAD.ID.eq(id))
                .unionAll(archived(Tables.TAKEOVER_UPLOAD.ID.eq(id)))
                .fetchOptional(JooqTakeovers::toDomain);
    }

    @Override
    public Optional<Takeover> lock(UUID id) {
        return live(TAKEOVER_UPLOAD.ID.eq(id).and(IN_USE))
                .forUpdate()
                .fetchOptional(JooqTakeovers::toDomain);
    }

    @Override
    public void save(Takeover takeover) {
        db.update(TAKEOVER_UPLOAD)
                .set(write(takeover))
                .where(TAKEOVER_UPLOAD.ID.eq(takeover.id()))
                .execute();
    }

    @Override
    public boolean saveRunning(Takeover takeover) {
        db.resultQuery("SELECT pg_advisory_xact_lock(hashtext('takeover'))").fetch();
        if (db.fetchExists(
                live(
                        TAKEOVER_UPLOAD
                                .STAGE
                                .eq(Stage.RUNNING.name())
                                .and(TAKEOVER_UPLOAD.ID.ne(takeover.id()))
                                .and(IN_USE)))) return false;
        save(takeover);
        return true;
    }

    @Override
    public Optional<UUID> finished(String digest, String mapping) {
        return live(TAKEOVER_UPLOAD
                        .DIGEST
                        .eq(digest)
                        .and(TAKEOVER_UPLOAD.MAPPING.eq(mapping))
                        .and(TAKEOVER_UPLOAD.STAGE.eq(Stage.FINISHED.name())))
                .unionAll(
                        archived(
                                Tables.TAKEOVER_UPLOAD
                                        .DIGEST
                                        .eq(digest)
                                        .and(Tables.TAKEOVER_UPLOAD.MAPPING.eq(mapping))
                                        .and(
                                                Tables.TAKEOVER_UPLOAD.STAGE.eq(
                                                        Stage.FINISHED.name()))))
                .limit(1)
                .fetchOptional(row -> row.get(TAKEOVER_UPLOAD.ID));
    }

    @Override
    public List<Takeover> list() {
        return live(noCondition())
                .unionAll(archived(noCondition()))
                .orderBy(TAKEOVER_UPLOAD.UPLOADED_AT.desc(), TAKEOVER_UPLOAD.ID)
                .fetch(JooqTakeovers::toDomain);
    }

    @Override
    public void note(UUID takeover, List<BadRow> rows) {
        if (rows.isEmpty()) return;
        BatchBindStep all =
                db.batch(
                        db.insertInto(
                                        TAKEOVER_BAD_ROW,
                                        TAKEOVER_BAD_ROW.TAKEOVER,
                                        TAKEOVER_BAD_ROW.SOURCE,
                                        TAKEOVER_BAD_ROW.LINE,
                                        TAKEOVER_BAD_ROW.REASON)
                                .values(takeover, "", 0L, ""));
        for (BadRow row : rows)
            all = all.bind(takeover, row.source().name(), row.line(), row.reason().name());
        all.execute();
    }

    @Override
    public List<BadRow> badRows(UUID takeover, int offset, int size) {
        return db.select(TAKEOVER_BAD_ROW.SOURCE, TAKEOVER_BAD_ROW.LINE, TAKEOVER_BAD_ROW.REASON)
                .from(TAKEOVER_BAD_ROW)
                .where(TAKEOVER_BAD_ROW.TAKEOVER.eq(takeover))
                .orderBy(
                        when(TAKEOVER_BAD_ROW.SOURCE.eq(Source.PRODUCTS.name()), 0)
                                .when(TAKEOVER_BAD_ROW.SOURCE.eq(Source.CUSTOMERS.name()), 1)
                                .otherwise(2),
                        TAKEOVER_BAD_ROW.LINE,
                        TAKEOVER_BAD_ROW.REASON)
                .limit(offset, size)
                .fetch(row ->
                        new BadRow(
                                Source.valueOf(row.value1()),
                                row.value2(),
                                BadRow.Reason.valueOf(row.value3())));
    }

    @Override
    public Map<BadRow.Reason, Long> badRowsByReason(UUID takeover) {
        Map<BadRow.Reason, Long> counts = new EnumMap<>(BadRow.Reason.class);
        db.select(TAKEOVER_BAD_ROW.REASON, count())
                .from(TAKEOVER_BAD_ROW)
                .where(TAKEOVER_BAD_ROW.TAKEOVER.eq(takeover))
                .groupBy(TAKEOVER_BAD_ROW.REASON)
                .forEach(row ->
                        counts.put(BadRow.Reason.valueOf(row.value1()), row.value2().longValue()));
        return counts;
    }

    private SelectConditionStep<Record> live(Condition condition) {
        return db.select(READ).from(TAKEOVER_UPLOAD).where(condition);
    }

    private SelectConditionStep<Record> archived(Condition condition) {
        Table<?> archive = Tables.TAKEOVER_UPLOAD;
        Stream<Field<?>> same =
                READ.stream().map(f -> Objects.requireNonNull(archive.field(f.getName())));
        return db.select(same.toList()).from(archive).where(condition);
    }

    private static Map<Field<?>, Object> write(Takeover takeover) {
        Map<Field<?>, Object> row = new LinkedHashMap<>();
        row.put(TAKEOVER_UPLOAD.STAGE, takeover.stage().name());
        row.put(TAKEOVER_UPLOAD.DIGEST, takeover.digest());
        row.put(TAKEOVER_UPLOAD.MAPPING, takeover.mapping());
        row.put(TAKEOVER_UPLOAD.UNREAD, TakeoverJson.unread(takeover.unread()));
        row.put(TAKEOVER_UPLOAD.SOURCE, takeover.at().source().name());
        row.put(TAKEOVER_UPLOAD.BYTE_OFFSET, takeover.at().offset());
        row.put(TAKEOVER_UPLOAD.LINE, takeover.at().line());
        row.put(TAKEOVER_UPLOAD.TALLIES, TakeoverJson.tallies(takeover.tallies()));
        row.put(
                TAKEOVER_UPLOAD.STARTED_AT,
                val(takeover.startedAt().orElse(null), TAKEOVER_UPLOAD.STARTED_AT));
        row.put(
                TAKEOVER_UPLOAD.ENDED_AT,
                val(takeover.endedAt().orElse(null), TAKEOVER_UPLOAD.ENDED_AT));
        return row;
    }

    private static Takeover toDomain(Record row) {
        return new Takeover(
                row.get(TAKEOVER_UPLOAD.ID),
                Stage.valueOf(row.get(TAKEOVER_UPLOAD.STAGE)),
                row.get(TAKEOVER_UPLOAD.DIGEST),
                row.get(TAKEOVER_UPLOAD.MAPPING),
                TakeoverJson.unread(row.get(TAKEOVER_UPLOAD.UNREAD)),
                new Checkpoint(
                        Source.valueOf(row.get(TAKEOVER_UPLOAD.SOURCE)),
                        row.get(TAKEOVER_UPLOAD.BYTE_OFFSET),
                        row.get(TAKEOVER_UPLOAD.LINE)),
                TakeoverJson.tallies(row.get(TAKEOVER_UPLOAD.TALLIES)),
                row.get(TAKEOVER_UPLOAD.UPLOADED_AT),
                Optional.ofNullable(row.get(TAKEOVER_UPLOAD.STARTED_AT)),
                Optional.ofNullable(row.get(TAKEOVER_UPLOAD.ENDED_AT)));
    }
}
