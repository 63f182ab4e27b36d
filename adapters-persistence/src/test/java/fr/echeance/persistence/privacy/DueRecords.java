package fr.echeance.persistence.privacy;

import fr.echeance.application.privacy.Ledger.Act;
import fr.echeance.application.privacy.PersonalDataHolder.Swept;
import fr.echeance.application.privacy.SweepRetention;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.persistence.privacy.Schema.Governed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Records of every kind at every point of their lives, and what a whole sweep must make of each: written from the law, not from the SQL. */
final class DueRecords {
    static final Instant TIME = Instant.parse("2027-06-15T10:00:00Z");

    private final Map<Governed, Map<String, Life>> rows = new LinkedHashMap<>();
    private final SortedMap<String, Integer> sold = new TreeMap<>();

    /** @param copies of each life */
    DueRecords(int copies) {
        List<Deadline> limits =
                Stream.of(Duration.ofDays(-1), Duration.ZERO, Duration.ofDays(1))
                        .map(TIME::plus)
                        .map(Deadline::at)
                        .toList();
        List<Life> lives =
                Collections.nCopies(copies, Lives.ending(limits)).stream()
                        .flatMap(List::stream)
                        .toList();
        try (Sql sql = Sql.superuser()) {
            for (Governed table : Schema.governed(sql))
                if (table.kind() != RecordKind.LEDGER_ENTRY)
                    rows.put(table, SampleRows.insert(sql, table, Lives.of(table, lives)));
            for (String orders : List.of("shop.orders", "archive.orders")) sell(sql, orders);
        }
    }

    /** One piece of one of five articles an order, in no order that a sweep could follow. */
    private void sell(Sql sql, String orders) {
        sql.run(
                """
                UPDATE %s SET lines = jsonb_build_array(jsonb_build_object('sku', 'ART-' || get_byte(uuid_send(id), 9) %% 5,
                    'title', 't', 'quantity', 1, 'cents', 100, 'vat', 2000, 'withdrawal', 'NONE'))\
                """
                        .formatted(orders));
        Map<String, Life> lives =
                rows.entrySet().stream()
                        .filter(row -> row.getKey().kind() == RecordKind.ORDER)
                        .findFirst()
                        .orElseThrow()
                        .getValue();
        for (String row : sql.rows("SELECT id, lines -> 0 ->> 'sku' FROM " + orders)) {
            String[] idAndSku = row.split("\\|");
            Life life = lives.get(idAndSku[0]);
            if (life != null && place(RecordKind.ORDER, life) == Place.GONE)
                sold.merge(idAndSku[1], 1, Integer::sum);
        }
    }

    /** What one sweep, or all sweeps together, must have ended. */
    Map<RecordKind, Swept> due() {
        Map<RecordKind, Swept> due = new EnumMap<>(RecordKind.class);
        rows.forEach((table, lives) ->
                lives.values()
                        .forEach(life ->
                                due.merge(table.kind(), ended(table.kind(), life), Swept::plus)));
        return due;
    }

    /** What sweeps say that they ended. */
    static Map<RecordKind, Swept> told(Collection<SweepRetention.Report> reports) {
        Map<RecordKind, Swept> told = new EnumMap<>(RecordKind.class);
        reports.stream()
                .flatMap(report -> report.lines().stream())
                .filter(line -> line.kind() != RecordKind.LEDGER_ENTRY)
                .forEach(line -> told.merge(line.kind(), line.swept(), Swept::plus));
        return told;
    }

    /** Records that are not where they should be after a whole sweep, totals and ledger entries that do not add up. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        try (Sql sql = Sql.superuser()) {
            rows.forEach((table, lives) -> {
                List<String> live =
                        sql.rows("SELECT %s FROM %s".formatted(table.key(), table.live()));
                List<String> archived =
                        table.archived()
                                .map(archive ->
                                        sql.rows(
                                                "SELECT %s FROM %s"
                                                        .formatted(table.key(), archive)))
                                .orElse(List.of());
                lives.forEach((key, life) -> {
                    String is =
                            (live.contains(key) ? "LIVE" : "")
                                    + (archived.contains(key) ? "ARCHIVED" : "");
                    String should = place(table.kind(), life).name();
                    if (!(is.isEmpty() ? "GONE" : is).equals(should))
                        differences.add(
                                "%s is %s, should be %s: %s"
                                        .formatted(table.kind(), is, should, life));
                });
            });
            due().forEach((kind, swept) -> {
                differences.addAll(witnessed(sql, kind, Act.ARCHIVED, swept.archived()));
                differences.addAll(witnessed(sql, kind, Act.ERASED, swept.erased()));
            });
            List<String> totals =
                    sql.rows("SELECT sku, pieces FROM catalog.sold_total ORDER BY sku");
            List<String> told =
                    sold.entrySet().stream().map(s -> s.getKey() + "|" + s.getValue()).toList();
            if (!totals.equals(told)) differences.add("sold " + totals + ", should be " + told);
        }
        return differences;
    }

    private static List<String> witnessed(Sql sql, RecordKind kind, Act act, long records) {
        String said =
                sql.single(
                        "SELECT coalesce(sum(records), 0) FROM governance.ledger_entry WHERE record_kind = '%s' AND action = '%s'"
                                .formatted(kind.id(), act.name().toLowerCase(Locale.ROOT)));
        return said.equals(String.valueOf(records))
                ? List.of()
                : List.of("%s %s: the ledger says %s of %s".formatted(kind, act, said, records));
    }

    private static Swept ended(RecordKind kind, Life life) {
        Place place = place(kind, life);
        return new Swept(
                place == Place.ARCHIVED && !life.archived() ? 1 : 0, place == Place.GONE ? 1 : 0);
    }

    private static Place place(RecordKind kind, Life life) {
        if (life.held() || life.restricted()) return life.archived() ? Place.ARCHIVED : Place.LIVE;
        if (!life.archived() && !life.active().hasPassed(TIME)) return Place.LIVE;
        boolean hasArchive = kind.rule().archive().isPresent();
        return hasArchive && !life.archive().hasPassed(TIME) ? Place.ARCHIVED : Place.GONE;
    }

    private enum Place {
        LIVE,
        ARCHIVED,
        GONE
    }
}
