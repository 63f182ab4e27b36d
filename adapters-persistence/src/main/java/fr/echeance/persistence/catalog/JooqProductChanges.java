package fr.echeance.persistence.catalog;

import static fr.echeance.persistence.schema.catalog.Tables.PICTURE;
import static fr.echeance.persistence.schema.catalog.Tables.PRODUCT;
import static fr.echeance.persistence.schema.catalog.Tables.STOCK;
import static fr.echeance.persistence.schema.catalog.Tables.STOCK_MOVE;
import static fr.echeance.persistence.schema.catalog.Tables.VARIANT;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import fr.echeance.application.catalog.Assortment;
import fr.echeance.application.catalog.Catalog;
import fr.echeance.application.catalog.ProductChanges;
import fr.echeance.application.catalog.ProductSheets.Content;
import fr.echeance.domain.catalog.ProductState;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.catalog.StockReason;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

@Component
final class JooqProductChanges implements ProductChanges {
    private final DSLContext db;
    private final PriceIntervals intervals;

    JooqProductChanges(DSLContext db) {
        this.db = db;
        this.intervals = new PriceIntervals(db);
    }

    @Override
    public boolean add(Slug slug, Content content) {
        Map<Field<?>, Object> values = values(content);
        values.put(PRODUCT.SLUG, slug.value());
        values.put(PRODUCT.STATE, ProductState.DRAFT.name());
        return db.insertInto(PRODUCT).set(values).onConflictDoNothing().execute() == 1;
    }

    @Override
    public boolean change(Slug slug, int version, Content content) {
        return db.update(PRODUCT)
                        .set(values(content))
                        .where(PRODUCT.SLUG.eq(slug.value()), PRODUCT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private static Map<Field<?>, Object> values(Content content) {
        Map<Field<?>, Object> values = new HashMap<>();
        values.put(PRODUCT.CATEGORY, content.category().value());
        values.put(PRODUCT.NAME_FR, content.name().fr());
        values.put(PRODUCT.NAME_EN, content.name().en());
        values.put(PRODUCT.SUMMARY_FR, content.summary().fr());
        values.put(PRODUCT.SUMMARY_EN, content.summary().en());
        values.put(PRODUCT.DESCRIPTION_FR, content.description().fr());
        values.put(PRODUCT.DESCRIPTION_EN, content.description().en());
        values.put(PRODUCT.VAT, content.vat().name());
        values.put(PRODUCT.MAKER, content.maker());
        var warning = content.warning();
        values.put(
                PRODUCT.WARNING_FR,
                val(warning.map(Assortment.Texts::fr).orElse(null), String.class));
        values.put(
                PRODUCT.WARNING_EN,
                val(warning.map(Assortment.Texts::en).orElse(null), String.class));
        values.put(PRODUCT.WITHDRAWAL, content.withdrawal().name());
        return values;
    }

    @Override
    public boolean picture(Slug slug, int version, String name, Catalog.Image image) {
        boolean seen =
                db.select(PRODUCT.SLUG)
                        .from(PRODUCT)
                        .where(PRODUCT.SLUG.eq(slug.value()))
                        // The same picture twice is once.
                        .and(PRODUCT.VERSION.eq(version).or(PRODUCT.PICTURE.eq(name)))
                        .forUpdate()
                        .fetchOptional()
                        .isPresent();
        if (!seen) return false;
        boolean svg = image.type() == Catalog.Image.Type.SVG;
        db.insertInto(PICTURE)
                .set(PICTURE.NAME, name)
                .set(PICTURE.TYPE, image.type().name())
                .set(PICTURE.SVG, svg ? new String(image.bytes(), StandardCharsets.UTF_8) : null)
                .set(PICTURE.PIXELS, svg ? null : image.bytes())
                .onConflictDoNothing()
                .execute();
        db.update(PRODUCT)
                .set(PRODUCT.PICTURE, name)
                .where(PRODUCT.SLUG.eq(slug.value()))
                .execute();
        return true;
    }

    @Override
    public boolean add(Slug product, Sku sku, ArticleContent content, Instant now) {
        Field<Integer> last =
                field(
                        select(coalesce(max(VARIANT.POSITION), inline(-1)).plus(1))
                                .from(VARIANT)
                                .where(VARIANT.PRODUCT.eq(product.value())));
        int added =
                db.insertInto(VARIANT)
                        .set(VARIANT.SKU, sku.value())
                        .set(VARIANT.PRODUCT, product.value())
                        .set(VARIANT.POSITION, last)
                        .set(VARIANT.LABEL_FR, content.label().fr())
                        .set(VARIANT.LABEL_EN, content.label().en())
                        .set(VARIANT.WEIGHT_GRAMS, content.weightGrams())
                        .set(VARIANT.PRICE_CENTS, content.price().cents())
                        .onConflictDoNothing()
                        .execute();
        if (added == 0) return false;
        db.insertInto(STOCK).set(STOCK.SKU, sku.value()).set(STOCK.ON_HAND, 0).execute();
        intervals.put(new TreeMap<>(Map.of(sku, content.price())), now);
        return true;
    }

    @Override
    public boolean change(Sku sku, int version, ArticleContent content, Instant now) {
        int changed =
                db.update(VARIANT)
                        .set(VARIANT.LABEL_FR, content.label().fr())
                        .set(VARIANT.LABEL_EN, content.label().en())
                        .set(VARIANT.WEIGHT_GRAMS, content.weightGrams())
                        .set(VARIANT.PRICE_CENTS, content.price().cents())
                        .where(VARIANT.SKU.eq(sku.value()), VARIANT.VERSION.eq(version))
                        .execute();
        if (changed == 0) return false;
        intervals.put(new TreeMap<>(Map.of(sku, content.price())), now);
        return true;
    }

    @Override
    public Moved move(UUID id, Sku sku, StockReason reason, int pieces, Instant now) {
        Optional<Record2<Integer, Integer>> shelf =
                db.select(STOCK.ON_HAND, STOCK.RESERVED)
                        .from(STOCK)
                        .where(STOCK.SKU.eq(sku.value()))
                        .forUpdate()
                        .fetchOptional();
        if (shelf.isEmpty()) return Moved.UNKNOWN_ARTICLE;
        if (db.fetchExists(STOCK_MOVE, STOCK_MOVE.ID.eq(id))) return Moved.DONE;
        long onHand = reason.onHand(shelf.get().value1(), pieces);
        if (onHand < shelf.get().value2() || onHand > Integer.MAX_VALUE) return Moved.IMPOSSIBLE;
        db.update(STOCK)
                .set(STOCK.ON_HAND, (int) onHand)
                .where(STOCK.SKU.eq(sku.value()))
                .execute();
        db.insertInto(STOCK_MOVE)
                .set(STOCK_MOVE.ID, id)
                .set(STOCK_MOVE.SKU, sku.value())
                .set(STOCK_MOVE.REASON, reason.name())
                .set(STOCK_MOVE.PIECES, pieces)
                .set(STOCK_MOVE.ON_HAND, (int) onHand)
                .set(STOCK_MOVE.MOVED_AT, now)
                .execute();
        return Moved.DONE;
    }
}
