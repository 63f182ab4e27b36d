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

    /** What a role sees and should not, or should see and does not. */
    List<String> differences(Instant now) {
        List<String> differences = new ArrayList<>();
        for (Reader reader : readers)
            try (Sql as = Sql.as(reader.role())) {
                List<String> seen = as.rows(reader.query());
                List<String> due = rows(reader, now, true);
                for (String row : without(seen, due)) differences.add(reader + " sees " + row);
                for (String row : without(due, seen)) differences.add(reader + " misses " + row);
            }
        return differences;
    }

    /** The rows, as the reader would see them, that the law shows or hides. */
    List<String> rows(Reader reader, Instant now, boolean shown) {
        List<String> found = new ArrayList<>();
        try (Sql sql = Sql.superuser()) {
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
        }
        return found;
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

        String query() {
            return "SELECT " + list() + " FROM " + relation;
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
