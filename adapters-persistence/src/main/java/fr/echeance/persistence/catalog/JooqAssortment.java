package fr.echeance.persistence.catalog;

import static fr.echeance.persistence.schema.catalog.Tables.CATEGORY;
import static fr.echeance.persistence.schema.catalog.Tables.PICTURE;
import static fr.echeance.persistence.schema.catalog.Tables.PRODUCT;
import static fr.echeance.persistence.schema.catalog.Tables.STOCK;
import static fr.echeance.persistence.schema.catalog.Tables.VARIANT;

import static org.jooq.impl.DSL.row;

import fr.echeance.application.catalog.Assortment;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.shared.Money;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Each set of the catalogue is written by one statement, whatever its size. */
@Component
final class JooqAssortment implements Assortment {
    private final DSLContext db;
    private final PriceIntervals intervals;

    JooqAssortment(DSLContext db) {
        this.db = db;
        this.intervals = new PriceIntervals(db);
    }

    @Override
    public void put(Whole whole, Instant now) {
        putCategories(whole.categories());
        putPictures(whole.pictures());
        putProducts(whole.products(), now);
        List<Placed> variants = placed(whole.products());
        putVariants(variants);
        putStock(variants);
        SortedMap<Sku, Money> prices = new TreeMap<>();
        for (Placed placed : variants) prices.put(placed.variant().sku(), placed.variant().price());
        intervals.put(prices, now);
    }

    private void putCategories(List<Category> categories) {
        if (categories.isEmpty()) return;
        db.insertInto(
                        CATEGORY,
                        CATEGORY.SLUG,
                        CATEGORY.POSITION,
                        CATEGORY.NAME_FR,
                        CATEGORY.NAME_EN,
                        CATEGORY.INTRO_FR,
                        CATEGORY.INTRO_EN)
                .valuesOfRows(
                        categories.stream()
                                .map(c ->
                                        row(
                                                c.slug().value(),
                                                c.position(),
                                                c.name().fr(),
                                                c.name().en(),
                                                c.intro().fr(),
                                                c.intro().en()))
                                .toList())
                .onConflict(CATEGORY.SLUG)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    private void putPictures(List<Picture> pictures) {
        if (pictures.isEmpty()) return;
        db.insertInto(PICTURE, PICTURE.NAME, PICTURE.SVG)
                .valuesOfRows(pictures.stream().map(p -> row(p.name(), p.svg())).toList())
                .onConflict(PICTURE.NAME)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    private void putProducts(List<Product> products, Instant now) {
        if (products.isEmpty()) return;
        Map<String, Instant> listed =
                db.select(PRODUCT.SLUG, PRODUCT.LISTED_AT)
                        .from(PRODUCT)
                        .fetchMap(PRODUCT.SLUG, PRODUCT.LISTED_AT);
        db.insertInto(
                        PRODUCT,
                        PRODUCT.SLUG,
                        PRODUCT.CATEGORY,
                        PRODUCT.PICTURE,
                        PRODUCT.NAME_FR,
                        PRODUCT.NAME_EN,
                        PRODUCT.SUMMARY_FR,
                        PRODUCT.SUMMARY_EN,
                        PRODUCT.DESCRIPTION_FR,
                        PRODUCT.DESCRIPTION_EN,
                        PRODUCT.VAT,
                        PRODUCT.MAKER,
                        PRODUCT.WARNING_FR,
                        PRODUCT.WARNING_EN,
                        PRODUCT.WITHDRAWAL,
                        PRODUCT.LISTED_AT,
                        PRODUCT.STATE)
                .valuesOfRows(
                        products.stream()
                                .map(p ->
                                        row(
                                                p.slug().value(),
                                                p.category().value(),
                                                p.picture().orElse(null),
                                                p.name().fr(),
                                                p.name().en(),
                                                p.summary().fr(),
                                                p.summary().en(),
                                                p.description().fr(),
                                                p.description().en(),
                                                p.vat().name(),
                                                p.maker(),
                                                p.warning().map(Texts::fr).orElse(null),
                                                p.warning().map(Texts::en).orElse(null),
                                                p.withdrawal().name(),
                                                p.listedAt()
                                                        .orElse(
                                                                listed.getOrDefault(
                                                                        p.slug().value(), now)),
                                                p.state().name()))
                                .toList())
                .onConflict(PRODUCT.SLUG)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    private void putVariants(List<Placed> variants) {
        if (variants.isEmpty()) return;
        db.insertInto(
                        VARIANT,
                        VARIANT.SKU,
                        VARIANT.PRODUCT,
                        VARIANT.POSITION,
                        VARIANT.LABEL_FR,
                        VARIANT.LABEL_EN,
                        VARIANT.WEIGHT_GRAMS,
                        VARIANT.PRICE_CENTS)
                .valuesOfRows(
                        variants.stream()
                                .map(v ->
                                        row(
                                                v.variant().sku().value(),
                                                v.product().slug().value(),
                                                v.position(),
                                                v.variant().label().fr(),
                                                v.variant().label().en(),
                                                v.variant().weightGrams(),
                                                v.variant().price().cents()))
                                .toList())
                .onConflict(VARIANT.SKU)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /** The stock of a known article stays as it was counted. */
    private void putStock(List<Placed> variants) {
        if (variants.isEmpty()) return;
        db.insertInto(STOCK, STOCK.SKU, STOCK.ON_HAND)
                .valuesOfRows(
                        variants.stream()
                                .map(v -> row(v.variant().sku().value(), v.variant().onHand()))
                                .toList())
                .onConflict(STOCK.SKU)
                .doNothing()
                .execute();
    }

    private static List<Placed> placed(List<Product> products) {
        return products.stream()
                .flatMap(product ->
                        IntStream.range(0, product.variants().size())
                                .mapToObj(i -> new Placed(product, i, product.variants().get(i))))
                .toList();
    }

    private record Placed(Product product, int position, Variant variant) {}
}
