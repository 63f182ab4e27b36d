package fr.echeance.persistence.privacy;

import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.persistence.privacy.Schema.Governed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every role sees of the records of one kind, against the decision table of {@link Life}. */
final class Sight {
    final Governed table;
    final List<Reader> readers;
    private final Map<String, Life> rows;

    /** Inserts the records; the clock can be wound afterwards. */
    Sight(RecordKind kind, List<Life> lives) {
        try (Sql sql = Sql.superuser()) {
            table =
                    Schema.governed(sql).stream()
                            .filter(governed -> governed.kind() == kind)
                            .findFirst()
                            .orElseThrow();
            rows = SampleRows.insert(sql, table, Lives.of(table, lives));
            readers = readers(sql);
        }
    }

    /** What a role sees and should not, or should see and does not; each role asked by the login that may take it. */
    List<String> differences(Instant now) {
        try (Sql sql = Sql.superuser()) {
            return differences(
                    sql,
                    now,
                    (reader, query) -> {
                        try (Sql as = Sql.as(reader.role())) {
                            return as.rows(query);
                        }
                    });
        }
    }

    /** The same within a transaction of the superuser's: what it changed and nobody else sees yet. */
    List<String> differencesWithin(Sql sql, Instant now) {
        return differences(
                sql,
                now,
                (reader, query) -> {
                    sql.run("SET LOCAL ROLE " + reader.role());
                    List<String> seen = sql.rows(query);
                    sql.run("RESET ROLE");
                    return seen;
                });
    }

    private List<String> differences(
            Sql sql, Instant now, BiFunction<Reader, String, List<String>> looking) {
        List<String> differences = new ArrayList<>();
        for (Reader reader : readers) {
            List<String> seen = looking.apply(reader, reader.query());
            List<String> due = rows(sql, reader, now, true);
            List<String> counted = looking.apply(reader, reader.count());
            if (!counted.equals(List.of(due.size() + "|" + (due.isEmpty() ? "f" : "t"))))
                differences.add(reader + " counts " + counted);
            for (String row : without(seen, due)) differences.add(reader + " sees " + row);
            for (String row : without(due, seen)) differences.add(reader + " misses " + row);
        }
        return differences;
    }

    /** The rows, as the reader would see them, that the law shows or hides. */
    List<String> rows(Reader reader, Instant now, boolean shown) {
        try (Sql sql = Sql.superuser()) {
            return rows(sql, reader, now, shown);
        }
    }

    private List<String> rows(Sql sql, Reader reader, Instant now, boolean shown) {
        List<String> found = new ArrayList<>();
        for (String row :
                sql.rows(
                        "SELECT %s, %s FROM %s"
                                .formatted(table.key(), reader.list(), reader.relation()))) {
            String[] keyAndRow = row.split("\\|", 2);
            Life life = rows.get(keyAndRow[0]);
            if (life != null
                    && life.isSeenBy(Schema.purpose(reader.role()), table.kind(), now) == shown)
                found.add(keyAndRow[1]);
        }
        return found;
    }

    /** The keys of the live rows that the law hides from, or shows to, a purpose. */
    Set<String> keys(Purpose purpose, Instant now, boolean shown) {
        return rows.entrySet().stream()
                .filter(row -> !row.getValue().archived())
                .filter(row -> row.getValue().isSeenBy(purpose, table.kind(), now) == shown)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The values of hidden rows that no row which the reader may see has too. */
    Set<String> secrets(Reader reader, Instant now) {
        Set<String> secrets = values(rows(reader, now, false));
        secrets.removeAll(values(rows(reader, now, true)));
        return secrets;
    }

    private static Set<String> values(List<String> rows) {
        Set<String> values = new HashSet<>();
        for (String row : rows)
            for (String value : row.split("\\|"))
                // Dyes and identifiers; a number or a date would be found in anything.
                if (value.length() >= 36 || value.startsWith("dye-")) values.add(value);
        return values;
    }

    private List<Reader> readers(Sql sql) {
        List<Reader> found = new ArrayList<>();
        for (String role : Schema.purposeRoles(sql))
            Stream.concat(Stream.of(table.live()), table.archived().stream())
                    .forEach(relation -> {
                        List<String> columns = Schema.granted(sql, role, relation, "SELECT");
                        if (!columns.isEmpty()) found.add(new Reader(role, relation, columns));
                    });
        return found;
    }

    private static List<String> without(List<String> all, List<String> taken) {
        List<String> left = new ArrayList<>(all);
        taken.forEach(left::remove);
        return left;
    }

    /** A role that may read columns of a relation. */
    record Reader(String role, String relation, List<String> columns) {
        String list() {
            return String.join(", ", columns);
        }

        /** A column that tells rows apart. */
        String telling() {
            return columns.stream()
                    .filter(column -> column.endsWith("id"))
                    .findFirst()
                    .orElseGet(columns::getFirst);
        }

        String query() {
            return "SELECT " + list() + " FROM " + relation;
        }

        String count() {
            return "SELECT count(*), EXISTS (SELECT FROM %1$s) FROM %1$s".formatted(relation);
        }

        boolean isBound() {
            Purpose purpose = Schema.purpose(role);
            return purpose != Purpose.RIGHTS && purpose != Purpose.RETENTION;
        }

        @Override
        public String toString() {
            return role + " on " + relation;
        }
    }
}
