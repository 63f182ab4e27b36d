package fr.echeance.persistence.privacy;

import static fr.echeance.persistence.schema.governance.Tables.LEDGER_ENTRY;
import static fr.echeance.persistence.schema.governance.Tables.LEDGER_SEAL;

import fr.echeance.application.privacy.Ledger;
import fr.echeance.application.privacy.LedgerBook;
import fr.echeance.application.privacy.SubjectRequest.Witnessed;
import fr.echeance.application.shared.Clock;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.InsertReturningStep;
import org.jooq.InsertValuesStep8;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.SelectLimitStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Entries are inserted unchained in the business transaction; the owner's function seals them later. */
@Component
final class JooqLedger implements Ledger, LedgerBook {
    private final DSLContext db;
    private final Clock clock;

    JooqLedger(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public void record(
            Act act, RecordKind kind, Purpose purpose, long records, Optional<UUID> actor) {
        insert(List.of(new Deed(act, kind, records)), purpose, actor).execute();
    }

    @Override
    public List<Witnessed> witness(List<Deed> deeds) {
        if (deeds.isEmpty()) return List.of();
        // The rows of one list are numbered in its order.
        List<Long> numbers =
                insert(deeds, Purpose.RIGHTS, Optional.empty())
                        .returningResult(LEDGER_ENTRY.ID)
                        .fetch(r -> r.value1())
                        .stream()
                        .sorted()
                        .toList();
        return IntStream.range(0, deeds.size())
                .mapToObj(i -> witnessed(numbers.get(i), deeds.get(i)))
                .toList();
    }

    private static Witnessed witnessed(long number, Deed deed) {
        return new Witnessed(number, deed.act(), deed.kind(), deed.records());
    }

    private InsertReturningStep<Record> insert(
            List<Deed> deeds, Purpose purpose, Optional<UUID> actor) {
        Milestones made = Milestones.of(Milestone.COLLECTED, Deadline.dayOf(clock.now()));
        Deadline end = RecordKind.LEDGER_ENTRY.rule().deadlines(made).activeUntil();
        byte @Nullable [] digest = actor.map(JooqLedger::digest).orElse(null);
        InsertValuesStep8<Record, UUID, byte[], String, String, String, String, Long, Deadline>
                rows =
                        db.insertInto(
                                LEDGER_ENTRY,
                                LEDGER_ENTRY.ACTOR,
                                LEDGER_ENTRY.ACTOR_DIGEST,
                                LEDGER_ENTRY.ACTION,
                                LEDGER_ENTRY.RECORD_KIND,
                                LEDGER_ENTRY.PURPOSE,
                                LEDGER_ENTRY.RULE,
                                LEDGER_ENTRY.RECORDS,
                                LEDGER_ENTRY.ACTIVE_UNTIL);
        for (Deed deed : deeds)
            rows =
                    rows.values(
                            actor.orElse(null),
                            digest,
                            deed.act().name().toLowerCase(Locale.ROOT),
                            deed.kind().id(),
                            purpose.id(),
                            deed.kind().rule().id(),
                            deed.records(),
                            end);
        return rows;
    }

    @Override
    public long seal() {
        return db.resultQuery("SELECT governance.seal_ledger()")
                .fetchSingle(r -> r.get(0, Long.class));
    }

    @Override
    public List<Entry> latest(int limit) {
        return entries(org.jooq.impl.DSL.noCondition(), true)
                .limit(limit)
                .fetch(Records.mapping(JooqLedger::entry));
    }

    @Override
    public List<Seal> seals() {
        return db.select(
                        LEDGER_SEAL.SEAL,
                        LEDGER_SEAL.SEALED_AT,
                        LEDGER_SEAL.ENTRIES,
                        LEDGER_SEAL.ROOT)
                .from(LEDGER_SEAL)
                .orderBy(LEDGER_SEAL.SEAL)
                .fetch(r ->
                        new Seal(
                                r.value1(),
                                r.value2(),
                                r.value3(),
                                HexFormat.of().formatHex(r.value4())));
    }

    @Override
    public List<Entry> sealedUnder(long seal) {
        return entries(LEDGER_ENTRY.SEAL.eq(seal), false).fetch(Records.mapping(JooqLedger::entry));
    }

    private SelectLimitStep<
                    org.jooq.Record9<
                            Long,
                            java.time.Instant,
                            byte[],
                            String,
                            String,
                            String,
                            String,
                            Long,
                            Long>>
            entries(Condition which, boolean newestFirst) {
        return db.select(
                        LEDGER_ENTRY.ID,
                        LEDGER_ENTRY.AT,
                        LEDGER_ENTRY.ACTOR_DIGEST,
                        LEDGER_ENTRY.ACTION,
                        LEDGER_ENTRY.RECORD_KIND,
                        LEDGER_ENTRY.PURPOSE,
                        LEDGER_ENTRY.RULE,
                        LEDGER_ENTRY.RECORDS,
                        LEDGER_ENTRY.SEAL)
                .from(LEDGER_ENTRY)
                .where(which)
                .orderBy(newestFirst ? LEDGER_ENTRY.ID.desc() : LEDGER_ENTRY.ID.asc());
    }

    @SuppressWarnings("NullAway") // columns that may be null arrive as null
    private static Entry entry(
            Long id,
            java.time.Instant at,
            byte[] actorDigest,
            String action,
            String kind,
            String purpose,
            String rule,
            Long records,
            Long seal) {
        return new Entry(
                id,
                at,
                Optional.ofNullable(actorDigest).map(HexFormat.of()::formatHex),
                action,
                kind,
                purpose,
                rule,
                records,
                Optional.ofNullable(seal));
    }

    private static byte[] digest(UUID actor) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(actor.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
