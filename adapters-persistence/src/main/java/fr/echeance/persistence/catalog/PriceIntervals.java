package fr.echeance.persistence.catalog;

import static org.jooq.impl.DSL.val;

import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.shared.Money;

import org.jooq.DSLContext;
import org.jooq.Param;

import java.time.Instant;
import java.util.SortedMap;

/**
 * Prices with the time they hold: what the law wants to know of a reduction can be told from here
 * alone.
 */
final class PriceIntervals {
    /** Parameters: SKUs, prices. */
    private static final String WANTED =
            "WITH wanted AS (SELECT * FROM unnest({0}, {1}) AS w(sku, price_cents)) ";

    private final DSLContext db;

    PriceIntervals(DSLContext db) {
        this.db = db;
    }

    /** The price that an article has already opens no new interval. */
    void put(SortedMap<Sku, Money> prices, Instant now) {
        Param<String[]> skus = val(prices.keySet().stream().map(Sku::value).toArray(String[]::new));
        Param<Long[]> cents = val(prices.values().stream().map(Money::cents).toArray(Long[]::new));
        Param<Instant> from = val(now);
        db.query(
                        WANTED
                                + """
                                UPDATE catalog.variant v SET price_cents = w.price_cents
                                FROM wanted w WHERE v.sku = w.sku\
                                """,
                        skus,
                        cents)
                .execute();
        // Two prices in one instant: the first was never asked.
        db.query(
                        WANTED
                                + """
                                UPDATE catalog.price_interval i SET price_cents = w.price_cents FROM wanted w
                                WHERE i.sku = w.sku AND i.valid_until = 'infinity' AND i.valid_from >= {2}\
                                """,
                        skus,
                        cents,
                        from)
                .execute();
        db.query(
                        WANTED
                                + """
                                UPDATE catalog.price_interval i SET valid_until = {2} FROM wanted w
                                WHERE i.sku = w.sku AND i.valid_until = 'infinity' AND i.price_cents <> w.price_cents\
                                """,
                        skus,
                        cents,
                        from)
                .execute();
        db.query(
                        WANTED
                                + """
                                INSERT INTO catalog.price_interval (sku, price_cents, valid_from)
                                SELECT v.sku, v.price_cents, {2} FROM catalog.variant v JOIN wanted w USING (sku)
                                WHERE NOT EXISTS (SELECT FROM catalog.price_interval i
                                    WHERE i.sku = v.sku AND i.valid_until = 'infinity')\
                                """,
                        skus,
                        cents,
                        from)
                .execute();
    }
}
