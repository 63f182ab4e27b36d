package fr.echeance.persistence.shared;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.Table;

/**
 * A query whose text is rendered once: jOOQ renders it anew for each execution, which is most of what a short statement costs the shop.
 * For the path of an order and of a letter; elsewhere the plain query says the same in fewer words.
 */
public final class RenderedQuery<R extends Record> {
    private final DSLContext db;
    private final String text;
    private final Table<R> shape;

    /**
     * @param sample the query with any values; what is the same at each execution is inlined in it
     */
    public RenderedQuery(DSLContext db, Select<R> sample) {
        this(db, sample, sample);
    }

    /**
     * Of a statement that changes something and answers rows.
     *
     * @param shape a query of the same columns
     */
    public RenderedQuery(DSLContext db, ResultQuery<R> sample, Select<R> shape) {
        this.db = db;
        this.text = db.render(sample);
        this.shape = shape.asTable();
    }

    /**
     * @param values in the order in which the text has them
     */
    public ResultQuery<R> with(Object... values) {
        return db.resultQuery(text, values).coerce(shape);
    }
}
