package fr.echeance.persistence.catalog;

import static fr.echeance.persistence.schema.catalog.Tables.CATEGORY;
import static fr.echeance.persistence.schema.catalog.Tables.PICTURE;
import static fr.echeance.persistence.schema.catalog.Tables.PRICE_INTERVAL;
import static fr.echeance.persistence.schema.catalog.Tables.PRODUCT;
import static fr.echeance.persistence.schema.catalog.Tables.STOCK;
import static fr.echeance.persistence.schema.catalog.Tables.VARIANT;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import fr.echeance.application.catalog.Catalog;
import fr.echeance.application.catalog.Search;
import fr.echeance.domain.catalog.Availability;
import fr.echeance.domain.catalog.PriceHistory;
import fr.echeance.domain.catalog.PriceInterval;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.catalog.VatCategory;
import fr.echeance.domain.catalog.VatRate;
import fr.echeance.domain.catalog.WithdrawalRight;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Pages of the catalogue, selected straight into their views. */
@Component
final class JooqCatalog implements Catalog {
    private final DSLContext db;

    JooqCatalog(DSLContext db) {
        this.db = db;
    }

    @Override
    public Listing search(Search search, Language language) {
        return new ProductSearch(db, search, language).run();
    }

    @Override
    public List<Card> newest(Language language, int limit) {
        return new ProductSearch(db, Search.newest(limit), language).run().cards();
    }

    @Override
    public Optional<ProductPage> product(Slug slug, Language language, Instant now) {
        return db.select(
                        PRODUCT.SLUG.convertFrom(Slug::new),
                        Texts.in(language, PRODUCT.NAME_FR, PRODUCT.NAME_EN),
                        Texts.in(language, PRODUCT.SUMMARY_FR, PRODUCT.SUMMARY_EN),
                        Texts.in(language, PRODUCT.DESCRIPTION_FR, PRODUCT.DESCRIPTION_EN),
                        PRODUCT.PICTURE,
                        PRODUCT.CATEGORY.convertFrom(Slug::new),
                        Texts.in(language, CATEGORY.NAME_FR, CATEGORY.NAME_EN),
                        PRODUCT.VAT.convertFrom(VatCategory::valueOf),
                        Vat.rate(PRODUCT.VAT, val(Deadline.dayOf(now))).convertFrom(VatRate::new),
                        PRODUCT.MAKER,
                        Texts.in(language, PRODUCT.WARNING_FR, PRODUCT.WARNING_EN)
                                .convertFrom(Optional::ofNullable),
                        PRODUCT.WITHDRAWAL.convertFrom(WithdrawalRight::valueOf),
                        variants(language, now))
                .from(PRODUCT)
                .join(CATEGORY)
                .on(CATEGORY.SLUG.eq(PRODUCT.CATEGORY))
                .where(PRODUCT.SLUG.eq(slug.value()), published())
                .fetchOptional(Records.mapping(ProductPage::new));
    }

    private static Field<List<Variant>> variants(Language language, Instant now) {
        return multiset(
                        select(
                                        VARIANT.SKU.convertFrom(Sku::new),
                                        Texts.in(language, VARIANT.LABEL_FR, VARIANT.LABEL_EN),
                                        VARIANT.WEIGHT_GRAMS,
                                        VARIANT.PRICE_CENTS.convertFrom(Money::new),
                                        reduction(now),
                                        STOCK.ON_HAND
                                                .minus(STOCK.RESERVED)
                                                .convertFrom(Availability::of))
                                .from(VARIANT)
                                .join(STOCK)
                                .on(STOCK.SKU.eq(VARIANT.SKU))
                                .where(VARIANT.PRODUCT.eq(PRODUCT.SLUG))
                                .orderBy(VARIANT.POSITION, VARIANT.SKU))
                .convertFrom(rows -> rows.map(Records.mapping(Variant::new)));
    }

    /** The prices that the article had; which of them make a reduction is the domain's rule. */
    private static Field<Optional<PriceHistory.Reduction>> reduction(Instant now) {
        return multiset(
                        select(
                                        PRICE_INTERVAL.PRICE_CENTS.convertFrom(Money::new),
                                        PRICE_INTERVAL.VALID_FROM)
                                .from(PRICE_INTERVAL)
                                .where(
                                        PRICE_INTERVAL.SKU.eq(VARIANT.SKU),
                                        PRICE_INTERVAL.VALID_FROM.le(now)))
                .convertFrom(rows ->
                        PriceHistory.of(rows.map(Records.mapping(PriceInterval::new)))
                                .reduction(now));
    }

    @Override
    public List<Category> categories(Language language) {
        return db.select(
                        CATEGORY.SLUG.convertFrom(Slug::new),
                        Texts.in(language, CATEGORY.NAME_FR, CATEGORY.NAME_EN),
                        Texts.in(language, CATEGORY.INTRO_FR, CATEGORY.INTRO_EN),
                        count(PRODUCT.SLUG))
                .from(CATEGORY)
                .leftJoin(PRODUCT)
                .on(PRODUCT.CATEGORY.eq(CATEGORY.SLUG), published())
                .groupBy(CATEGORY.SLUG)
                .orderBy(CATEGORY.POSITION, CATEGORY.SLUG)
                .fetch(Records.mapping(Category::new));
    }

    @Override
    public Optional<Image> picture(String name) {
        return db.select(PICTURE.TYPE, PICTURE.SVG, PICTURE.PIXELS)
                .from(PICTURE)
                .where(PICTURE.NAME.eq(name))
                .fetchOptional(row ->
                        new Image(
                                Image.Type.valueOf(row.value1()),
                                row.value2() == null
                                        ? row.value3()
                                        : row.value2().getBytes(StandardCharsets.UTF_8)));
    }

    /** What the shop shows and sells. */
    static Condition published() {
        return PRODUCT.STATE.eq(inline("PUBLISHED"));
    }
}
