package fr.echeance.domain.privacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What becomes of each record of a person who asks to be erased (droit à l'effacement, GDPR art. 17). Pure; preview, run and receipt are
 * this one value. A request covers what was there when it was made.
 */
public record ErasurePlan(List<Decision> decisions) {
    public ErasurePlan {
        decisions = List.copyOf(decisions);
    }

    /**
     * @param asked when the person asked: what began later is not covered
     */
    public static ErasurePlan of(
            Collection<PersonalRecord> records,
            Map<UUID, OrderStanding> orders,
            Instant asked,
            Instant now) {
        return new ErasurePlan(
                records.stream()
                        .map(record ->
                                decide(
                                        record,
                                        record.order()
                                                .flatMap(id -> Optional.ofNullable(orders.get(id))),
                                        asked,
                                        now))
                        .toList());
    }

    private static Decision decide(
            PersonalRecord record, Optional<OrderStanding> order, Instant asked, Instant now) {
        Deadline last = record.deadlines().archiveUntil();
        if (record.held())
            return new Decision(record, Fate.STAYS, ErasureReason.HELD, Deadline.open());
        if (record.restrictedSince().isPresent())
            return new Decision(record, Fate.STAYS, ErasureReason.RESTRICTED, Deadline.open());
        if (last.hasPassed(now)) return gone(record, ErasureReason.NO_LONGER_NEEDED, now);
        if (order.map(OrderStanding::placedAt)
                .or(record::begun)
                .filter(asked::isBefore)
                .isPresent()) return new Decision(record, Fate.STAYS, ErasureReason.NEWER, last);
        // What hangs on an order that is gone already outlived it as evidence.
        ErasureStage stage = order.map(o -> o.stage(now)).orElse(ErasureStage.AFTER);
        ErasureReason reason = ErasureTable.of(record.kind(), stage, order);
        return switch (reason) {
            case NO_LONGER_NEEDED, LISTED -> gone(record, reason, now);
            case OPEN_ORDER, MONEY_UNDER_WAY ->
                    new Decision(record, Fate.STAYS, reason, inUse(record, order.orElseThrow()));
            case EVIDENCE -> new Decision(record, archived(record), reason, last);
            // The books stay where they are: they never move by a cent, nor by a row.
            case LEGAL_DUTY ->
                    new Decision(
                            record,
                            record.kind() == RecordKind.CONTRACT_WRITING
                                    ? archived(record)
                                    : Fate.STAYS,
                            reason,
                            last);
            case SECURITY, PROOF, NEWER, HELD, RESTRICTED ->
                    new Decision(record, Fate.STAYS, reason, last);
        };
    }

    private static Decision gone(PersonalRecord record, ErasureReason reason, Instant now) {
        return new Decision(record, Fate.GOES, reason, Deadline.at(now));
    }

    private static Fate archived(PersonalRecord record) {
        return record.archived() ? Fate.STAYS : Fate.ARCHIVED;
    }

    private static Deadline inUse(PersonalRecord record, OrderStanding order) {
        Deadline own = record.deadlines().activeUntil();
        return own.compareTo(order.stageEnd()) <= 0 ? own : order.stageEnd();
    }

    /** What a person is told, records of one fate together. */
    public List<Line> lines(Map<RecordKind, RecordFields> fields) {
        Map<Line, Integer> counted = new TreeMap<>(Line.ORDER);
        for (Decision decision : decisions)
            counted.merge(
                    decision.line(
                            fields.getOrDefault(
                                    decision.record().kind(),
                                    new RecordFields(List.of(), List.of()))),
                    1,
                    Integer::sum);
        List<Line> lines = new ArrayList<>();
        counted.forEach((line, records) -> lines.add(line.times(records)));
        return List.copyOf(lines);
    }

    /** The records of one fate, kind by kind. */
    public Map<RecordKind, Set<UUID>> all(Fate fate) {
        Map<RecordKind, Set<UUID>> all = new EnumMap<>(RecordKind.class);
        for (Decision decision : decisions)
            if (decision.fate() == fate)
                all.computeIfAbsent(decision.record().kind(), _ -> new TreeSet<>())
                        .add(decision.record().id());
        return all;
    }

    /** The orders of which something stays in use until they are over. */
    public Set<UUID> open() {
        return decisions.stream()
                .filter(decision ->
                        decision.reason() == ErasureReason.OPEN_ORDER
                                || decision.reason() == ErasureReason.MONEY_UNDER_WAY)
                .flatMap(decision -> decision.record().order().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether something goes later by the same request: when an open order is done, a hold released. */
    public boolean isUnfinished() {
        return decisions.stream().anyMatch(decision -> decision.reason().passes());
    }

    public enum Fate {
        /** Erased now. */
        GOES,
        /** Moved to the archive now, with the fields that it keeps; the others go. */
        ARCHIVED,
        /** Left where it is. */
        STAYS
    }

    /**
     * @param until for what goes: now
     */
    public record Decision(PersonalRecord record, Fate fate, ErasureReason reason, Deadline until) {
        private Line line(RecordFields fields) {
            RecordKind kind = record.kind();
            return switch (fate) {
                case GOES ->
                        new Line(
                                kind,
                                fate,
                                reason,
                                until,
                                1,
                                fields.of(record.archived()),
                                List.of());
                case ARCHIVED ->
                        new Line(kind, fate, reason, until, 1, fields.lost(), fields.archived());
                case STAYS ->
                        new Line(
                                kind,
                                fate,
                                reason,
                                until,
                                1,
                                List.of(),
                                fields.of(record.archived()));
            };
        }
    }

    /**
     * @param until for what stays: to the end of that day
     * @param going which fields go now
     * @param staying which fields stay
     */
    public record Line(
            RecordKind kind,
            Fate fate,
            ErasureReason reason,
            Deadline until,
            int records,
            List<String> going,
            List<String> staying) {
        private static final Comparator<Line> ORDER =
                Comparator.comparing(Line::fate)
                        .thenComparing(Line::kind)
                        .thenComparing(Line::until)
                        .thenComparing(Line::reason)
                        .thenComparing(line -> String.join(",", line.going()))
                        .thenComparing(line -> String.join(",", line.staying()));

        public Line {
            going = List.copyOf(going);
            staying = List.copyOf(staying);
        }

        private Line times(int counted) {
            return new Line(kind, fate, reason, until, counted, going, staying);
        }
    }
}
