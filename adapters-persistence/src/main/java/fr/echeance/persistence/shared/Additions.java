package fr.echeance.persistence.shared;

import static org.jooq.impl.DSL.val;

import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Adds rows where their keys are free, in one round trip. The conflict is not named, so nothing of the table need be readable. */
public final class Additions {
    private final DSLContext db;

    public Additions(DSLContext db) {
        this.db = db;
    }

    /** Answers how many were new. The rows have the same columns, in the same order. */
    public int add(Table<?> table, List<Map<Field<?>, @Nullable Object>> rows) {
        if (rows.isEmpty()) return 0;
        List<Field<?>> columns = List.copyOf(rows.getFirst().keySet());
        BatchBindStep batch =
                db.batch(
                        db.insertInto(table)
                                .columns(columns)
                                .values(columns.stream().map(Additions::typed).toList())
                                .onConflictDoNothing());
        for (Map<Field<?>, @Nullable Object> row : rows)
            batch = batch.bind(columns.stream().map(row::get).toArray());
        return Arrays.stream(batch.execute()).sum();
    }

    private static <T> Field<T> typed(Field<T> column) {
        return val((T) null, column);
    }
}
