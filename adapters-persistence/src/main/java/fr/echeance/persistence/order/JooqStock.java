package fr.echeance.persistence.order;

import static org.jooq.impl.DSL.val;

import fr.echeance.application.order.Stock;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.shared.Quantity;

import org.jooq.DSLContext;
import org.jooq.Param;
import org.springframework.stereotype.Component;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Each verb is one statement that locks its rows in the order of their SKU first: two orders never
 * wait for each other in a circle.
 */
@Component
final class JooqStock implements Stock {
    /** Parameters: SKUs, quantities. */
    private static final String LOCKED =
            """
            WITH wanted AS (SELECT * FROM unnest({0}, {1}) AS w(sku, quantity)),
            locked AS MATERIALIZED (
                SELECT s.sku, s.on_hand - s.reserved AS free FROM catalog.stock s
                WHERE s.sku = ANY ({0}) ORDER BY s.sku FOR UPDATE)\
            """;

    private final DSLContext db;

    JooqStock(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<Sku> reserve(SortedMap<Sku, Quantity> wanted) {
        String statement =
                LOCKED
                        + """
                        , short AS MATERIALIZED (
                            SELECT w.sku FROM wanted w LEFT JOIN locked l USING (sku) WHERE coalesce(l.free, 0) < w.quantity),
                        reserved AS (
                            UPDATE catalog.stock s SET reserved = s.reserved + w.quantity FROM wanted w
                            WHERE s.sku = w.sku AND s.sku = ANY ({0}) AND NOT EXISTS (SELECT FROM short))
                        SELECT sku FROM short\
                        """;
        return new TreeSet<>(
                db.resultQuery(statement, skus(wanted), quantities(wanted))
                        .fetch(row -> new Sku(row.get(0, String.class))));
    }

    @Override
    public void sell(SortedMap<Sku, Quantity> reserved) {
        change(reserved, "on_hand = s.on_hand - w.quantity, reserved = s.reserved - w.quantity");
    }

    @Override
    public void release(SortedMap<Sku, Quantity> reserved) {
        change(reserved, "reserved = s.reserved - w.quantity");
    }

    @Override
    public void restock(SortedMap<Sku, Quantity> sold) {
        change(sold, "on_hand = s.on_hand + w.quantity");
    }

    private void change(SortedMap<Sku, Quantity> pieces, String assignment) {
        String statement =
                LOCKED
                        + " UPDATE catalog.stock s SET "
                        + assignment
                        // Joining the locked rows makes sure that they were locked, in their order,
                        // before the first is changed.
                        + " FROM wanted w JOIN (SELECT count(*) FROM locked) l ON true WHERE s.sku"
                        + " = w.sku";
        int changed = db.query(statement, skus(pieces), quantities(pieces)).execute();
        if (changed != pieces.size()) throw new IllegalStateException("an article without a shelf");
    }

    private static Param<String[]> skus(SortedMap<Sku, Quantity> pieces) {
        return val(pieces.keySet().stream().map(Sku::value).toArray(String[]::new));
    }

    private static Param<Integer[]> quantities(SortedMap<Sku, Quantity> pieces) {
        return val(pieces.values().stream().map(Quantity::value).toArray(Integer[]::new));
    }
}
