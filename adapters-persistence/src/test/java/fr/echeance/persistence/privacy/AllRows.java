package fr.echeance.persistence.privacy;

import java.util.HashMap;
import java.util.Map;

/** What the governed tables hold, row for row. */
final class AllRows {
    private AllRows() {}

    /** Every row as it is, and of live ones what the archive would keep. */
    static Map<String, String> of(Sql sql) {
        Map<String, String> rows = new HashMap<>();
        for (Schema.Governed governed : Schema.governed(sql)) {
            String all = "SELECT '%1$s %2$s ' || t.%3$s, %4$s FROM %5$s t";
            String id = governed.kind().id();
            read(
                    sql,
                    rows,
                    all.formatted(id, "live", governed.key(), "to_jsonb(t)", governed.live()));
            governed.archived()
                    .ifPresent(archived -> {
                        read(
                                sql,
                                rows,
                                all.formatted(
                                        id, "archived", governed.key(), "to_jsonb(t)", archived));
                        String kept =
                                "(SELECT jsonb_object_agg(key, value) FROM jsonb_each(to_jsonb(t)) WHERE key = ANY ('{%s}'))"
                                        .formatted(String.join(",", governed.archiveFields()));
                        read(
                                sql,
                                rows,
                                all.formatted(id, "kept", governed.key(), kept, governed.live()));
                    });
        }
        return rows;
    }

    private static void read(Sql sql, Map<String, String> rows, String query) {
        for (String row : sql.rows(query)) {
            String[] pair = row.split("\\|", 2);
            rows.put(pair[0], pair[1]);
        }
    }
}
