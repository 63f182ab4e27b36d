package fr.echeance.persistence.catalog;

import static fr.echeance.persistence.schema.catalog.Tables.CATEGORY;
import static fr.echeance.persistence.schema.catalog.Tables.PRICE_INTERVAL;
import static fr.echeance.persistence.schema.catalog.Tables.PRODUCT;
import static fr.echeance.persistence.schema.catalog.Tables.STOCK;
import static fr.echeance.persistence.schema.catalog.Tables.STOCK_MOVE;
import static fr.echeance.persistence.schema.catalog.Tables.VARIANT;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import fr.echeance.application.catalog.Assortment;
import fr.echeance.application.catalog.ProductSheets;
import fr.echeance.domain.catalog.PriceInterval;
import fr.echeance.domain.catalog.ProductState;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.catalog.StockReason;
import fr.echeance.domain.catalog.VatCategory;
import fr.echeance.domain.catalog.WithdrawalRight;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Products whatever their state, selected into what staff sees. */
@Component
final class JooqProductSheets implements ProductSheets {
    private static final int LAST_MOVES = 20;
    private static final Field<Integer> FREE = STOCK.ON_HAND.minus(STOCK.RESERVED);

    private final DSLContext db;

    JooqProductSheets(DSLContext db) {
        this.db = db;
    }

    @Override
    public Listing list(Filter filter, Language language) {
        Field<String> name = Texts.in(language, PRODUCT.NAME_FR, PRODUCT.NAME_EN);
        List<Row> rows =
                db.select(
                                PRODUCT.SLUG.convertFrom(Slug::new),
                                name,
                                Texts.in(language, CATEGORY.NAME_FR, CATEGORY.NAME_EN),
                                PRODUCT.STATE.convertFrom(ProductState::valueOf),
                                PRODUCT.PICTURE.convertFrom(Optional::ofNullable),
                                count(VARIANT.SKU),
                                min(VARIANT.PRICE_CENTS)
                                        .convertFrom(cents ->
                                                Optional.ofNullable(cents).map(Money::new)),
                                coalesce(sum(FREE), inline(0)).cast(Integer.class))
                        .from(PRODUCT)
                        .join(CATEGORY)
                        .on(CATEGORY.SLUG.eq(PRODUCT.CATEGORY))
                        .leftJoin(VARIANT)
                        .on(VARIANT.PRODUCT.eq(PRODUCT.SLUG))
                        .leftJoin(STOCK)
                        .on(STOCK.SKU.eq(VARIANT.SKU))
                        .where(matches(filter))
                        .groupBy(PRODUCT.SLUG, CATEGORY.SLUG)
                        .orderBy(field("catalog.fold({0})", String.class, name), PRODUCT.SLUG)
                        .offset(filter.offset())
                        .limit(filter.size())
                        .fetch(Records.mapping(Row::new));
        return new Listing(rows, db.fetchCount(PRODUCT, matches(filter)));
    }

    private static Condition matches(Filter filter) {
        Condition words =
                filter.text()
                        .map(text ->
                                SearchTerms.of(Optional.of(text))
                                        .matches()
                                        .or(
                                                hasArticle(
                                                        VARIANT.SKU.startsWith(
                                                                text.toUpperCase(Locale.ROOT)))))
                        .orElse(noCondition());
        return words.and(
                        filter.category()
                                .map(slug -> PRODUCT.CATEGORY.eq(slug.value()))
                                .orElse(noCondition()))
                .and(
                        filter.state()
                                .map(state -> PRODUCT.STATE.eq(state.name()))
                                .orElse(noCondition()))
                .and(filter.soldOut() ? hasArticle(FREE.le(0)) : noCondition());
    }

    private static Condition hasArticle(Condition like) {
        return exists(
                selectOne()
                        .from(VARIANT)
                        .join(STOCK)
                        .on(STOCK.SKU.eq(VARIANT.SKU))
                        .where(VARIANT.PRODUCT.eq(PRODUCT.SLUG), like));
    }

    @Override
    public Optional<Sheet> find(Slug slug) {
        Field<List<Article>> articles = articles(prices(), moves());
        return db.select(PRODUCT.fields())
                .select(articles)
                .from(PRODUCT)
                .where(PRODUCT.SLUG.eq(slug.value()))
                .fetchOptional(row -> sheet(row, articles));
    }

    @Override
    public List<Sheet> all() {
        Field<List<Article>> articles = articles(none(), none());
        return db.select(PRODUCT.fields())
                .select(articles)
                .from(PRODUCT)
                .orderBy(PRODUCT.CATEGORY, PRODUCT.SLUG)
                .fetch(row -> sheet(row, articles));
    }

    private static Field<List<Article>> articles(
            Field<List<PriceInterval>> prices, Field<List<Move>> moves) {
        return multiset(
                        select(
                                        VARIANT.SKU.convertFrom(Sku::new),
                                        VARIANT.VERSION,
                                        VARIANT.LABEL_FR,
                                        VARIANT.LABEL_EN,
                                        VARIANT.WEIGHT_GRAMS,
                                        VARIANT.PRICE_CENTS.convertFrom(Money::new),
                                        STOCK.ON_HAND,
                                        STOCK.RESERVED,
                                        prices,
                                        moves)
                                .from(VARIANT)
                                .join(STOCK)
                                .on(STOCK.SKU.eq(VARIANT.SKU))
                                .where(VARIANT.PRODUCT.eq(PRODUCT.SLUG))
                                .orderBy(VARIANT.POSITION, VARIANT.SKU))
                .convertFrom(rows ->
                        rows.map(row ->
                                new Article(
                                        row.value1(),
                                        row.value2(),
                                        new Assortment.Texts(row.value3(), row.value4()),
                                        row.value5(),
                                        row.value6(),
                                        row.value7(),
                                        row.value8(),
                                        row.value9(),
                                        row.value10())));
    }

    private static Field<List<PriceInterval>> prices() {
        return multiset(
                        select(
                                        PRICE_INTERVAL.PRICE_CENTS.convertFrom(Money::new),
                                        PRICE_INTERVAL.VALID_FROM)
                                .from(PRICE_INTERVAL)
                                .where(PRICE_INTERVAL.SKU.eq(VARIANT.SKU))
                                .orderBy(PRICE_INTERVAL.VALID_FROM.desc()))
                .convertFrom(rows -> rows.map(Records.mapping(PriceInterval::new)));
    }

    private static Field<List<Move>> moves() {
        return multiset(
                        select(
                                        STOCK_MOVE.MOVED_AT,
                                        STOCK_MOVE.REASON.convertFrom(StockReason::valueOf),
                                        STOCK_MOVE.PIECES,
                                        STOCK_MOVE.ON_HAND)
                                .from(STOCK_MOVE)
                                .where(STOCK_MOVE.SKU.eq(VARIANT.SKU))
                                .orderBy(STOCK_MOVE.MOVED_AT.desc(), STOCK_MOVE.ID)
                                .limit(inline(LAST_MOVES)))
                .convertFrom(rows -> rows.map(Records.mapping(Move::new)));
    }

    /** A list that nobody asked for. */
    private static <T> Field<List<T>> none() {
        return inline(0).convertFrom(_ -> List.of());
    }

    private static Sheet sheet(Record row, Field<List<Article>> articles) {
        String warning = row.get(PRODUCT.WARNING_FR);
        return new Sheet(
                new Slug(row.get(PRODUCT.SLUG)),
                row.get(PRODUCT.VERSION),
                ProductState.valueOf(row.get(PRODUCT.STATE)),
                Optional.ofNullable(row.get(PRODUCT.PICTURE)),
                new Content(
                        new Slug(row.get(PRODUCT.CATEGORY)),
                        new Assortment.Texts(row.get(PRODUCT.NAME_FR), row.get(PRODUCT.NAME_EN)),
                        new Assortment.Texts(
                                row.get(PRODUCT.SUMMARY_FR), row.get(PRODUCT.SUMMARY_EN)),
                        new Assortment.Texts(
                                row.get(PRODUCT.DESCRIPTION_FR), row.get(PRODUCT.DESCRIPTION_EN)),
                        VatCategory.valueOf(row.get(PRODUCT.VAT)),
                        row.get(PRODUCT.MAKER),
                        warning == null
                                ? Optional.empty()
                                : Optional.of(
                                        new Assortment.Texts(warning, row.get(PRODUCT.WARNING_EN))),
                        WithdrawalRight.valueOf(row.get(PRODUCT.WITHDRAWAL))),
                row.get(articles));
    }
}
