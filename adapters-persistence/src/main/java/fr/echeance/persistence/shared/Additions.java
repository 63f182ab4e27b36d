package fr.echeance.persistence.shared;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import static java.util.stream.Collectors.joining;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Adds rows where their keys are free, in one statement with an array a column: a statement a row costs PostgreSQL more than the row. The
 * conflict is not named, so nothing of the table need be readable.
 */
public final class Additions {
    private final DSLContext db;

    public Additions(DSLContext db) {
        this.db = db;
    }

    /** Answers how many were new. The rows have the same columns, in the same order. */
    public int add(Table<?> table, List<Map<Field<?>, @Nullable Object>> rows) {
        if (rows.isEmpty()) return 0;
        List<Field<?>> columns = List.copyOf(rows.getFirst().keySet());
        IntStream places = IntStream.range(0, columns.size());
        String sql =
                "INSERT INTO %s (%s) SELECT %s FROM unnest(%s) AS r (%s) ON CONFLICT DO NOTHING"
                        .formatted(
                                db.render(table),
                                columns.stream()
                                        .map(column -> db.render(name(column.getName())))
                                        .collect(joining(", ")),
                                places.mapToObj(i -> "c" + i + "::" + type(columns.get(i)))
                                        .collect(joining(", ")),
                                each(columns, "{%d}::text[]"),
                                each(columns, "c%d"));
        QueryPart[] arrays =
                columns.stream()
                        .map(column ->
                                val(
                                        rows.stream()
                                                .map(row -> text(column, row.get(column)))
                                                .toArray(String[]::new)))
                        .toArray(QueryPart[]::new);
        return db.query(sql, arrays).execute();
    }

    private String type(Field<?> column) {
        return column.getDataType().getCastTypeName(db.configuration());
    }

    private static String each(List<Field<?>> columns, String pattern) {
        return IntStream.range(0, columns.size())
                .mapToObj(pattern::formatted)
                .collect(joining(", "));
    }

    /** As PostgreSQL reads it. */
    private static <T> @Nullable String text(Field<T> column, @Nullable Object value) {
        if (value == null) return null;
        Object stored = column.getConverter().to(column.getType().cast(value));
        return OffsetDateTime.MAX.equals(stored) ? "infinity" : String.valueOf(stored);
    }
}
