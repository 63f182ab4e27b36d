package fr.echeance.persistence.catalog;

import static fr.echeance.persistence.schema.catalog.Tables.CATEGORY;
import static fr.echeance.persistence.schema.catalog.Tables.PRODUCT;
import static fr.echeance.persistence.schema.catalog.Tables.STOCK;
import static fr.echeance.persistence.schema.catalog.Tables.VARIANT;

import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;

import fr.echeance.application.catalog.Catalog.Card;
import fr.echeance.application.catalog.Catalog.Facet;
import fr.echeance.application.catalog.Catalog.Listing;
import fr.echeance.application.catalog.Search;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;
import fr.echeance.persistence.catalog.SearchOrder.Key;

import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.Select;
import org.jooq.SelectSeekStepN;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * A search in one statement: the words are looked for once, then cards, counts by category and
 * range of prices are told.
 */
final class ProductSearch {
    private static final Field<String> SLUG = field(name("found", "slug"), String.class);
    private static final Field<String> IN_CATEGORY = field(name("found", "category"), String.class);
    private static final Field<Long> LOWEST = field(name("found", "lowest"), Long.class);
    private static final Field<Long> HIGHEST = field(name("found", "highest"), Long.class);
    private static final Field<Boolean> IN_STOCK = field(name("found", "in_stock"), Boolean.class);

    /** Whether one variant meets all that was asked of price and stock. */
    private static final Field<Boolean> FITS = field(name("found", "fits"), Boolean.class);

    /** Lowest and highest price of the variants that meet what was asked of the stock. */
    private static final Field<Long> RANGE_LOW = field(name("found", "range_low"), Long.class);

    private static final Field<Long> RANGE_HIGH = field(name("found", "range_high"), Long.class);

    private final DSLContext db;
    private final Search search;
    private final Language language;
    private final SearchTerms terms;
    private final SearchOrder order;

    ProductSearch(DSLContext db, Search search, Language language) {
        this.db = db;
        this.search = search;
        this.language = language;
        this.terms = SearchTerms.of(search.text());
        this.order = order();
    }

    Listing run() {
        var found = found();
        return db.with(found)
                .select(
                        cards(found),
                        facets(found),
                        field(select(min(RANGE_LOW)).from(found).where(inCategory())),
                        field(select(max(RANGE_HIGH)).from(found).where(inCategory())))
                .fetchSingle(row ->
                        new Listing(
                                row.value1().stream()
                                        .limit(search.size())
                                        .map(Placed::card)
                                        .toList(),
                                total(row.value2()),
                                row.value2(),
                                money(row.value3()),
                                money(row.value4()),
                                row.value1().size() <= search.size()
                                        ? Optional.empty()
                                        : Optional.of(
                                                row.value1().get(search.size() - 1).position())));
    }

    /** The products in which the words stand, each with what its variants are. */
    private CommonTableExpression<?> found() {
        Condition stocked = search.inStockOnly() ? free() : trueCondition();
        Condition priced =
                search.lowest()
                        .map(price -> VARIANT.PRICE_CENTS.ge(price.cents()))
                        .orElse(noCondition())
                        .and(
                                search.highest()
                                        .map(price -> VARIANT.PRICE_CENTS.le(price.cents()))
                                        .orElse(noCondition()));
        return name("found")
                .as(
                        select(
                                        PRODUCT.SLUG,
                                        PRODUCT.CATEGORY,
                                        min(VARIANT.PRICE_CENTS).as(LOWEST),
                                        max(VARIANT.PRICE_CENTS).as(HIGHEST),
                                        boolOr(free()).as(IN_STOCK),
                                        boolOr(stocked.and(priced)).as(FITS),
                                        min(VARIANT.PRICE_CENTS).filterWhere(stocked).as(RANGE_LOW),
                                        max(VARIANT.PRICE_CENTS)
                                                .filterWhere(stocked)
                                                .as(RANGE_HIGH))
                                .from(PRODUCT)
                                .join(VARIANT)
                                .on(VARIANT.PRODUCT.eq(PRODUCT.SLUG))
                                .join(STOCK)
                                .on(STOCK.SKU.eq(VARIANT.SKU))
                                .where(terms.matches(), JooqCatalog.published())
                                .groupBy(PRODUCT.SLUG));
    }

    private Field<List<Placed>> cards(CommonTableExpression<?> found) {
        return multiset(
                        portion(
                                select(
                                                SLUG.convertFrom(Slug::new),
                                                title(),
                                                Texts.in(
                                                        language,
                                                        PRODUCT.SUMMARY_FR,
                                                        PRODUCT.SUMMARY_EN),
                                                PRODUCT.PICTURE,
                                                LOWEST.convertFrom(Money::new),
                                                field(LOWEST.lt(HIGHEST)),
                                                IN_STOCK,
                                                order.text())
                                        .from(found)
                                        .join(PRODUCT)
                                        .on(PRODUCT.SLUG.eq(SLUG))
                                        .where(condition(FITS), inCategory())
                                        .orderBy(order.fields())))
                .convertFrom(rows -> rows.map(Records.mapping(Placed::of)));
    }

    /** One more than asked for tells whether there are more. */
    private <R extends Record> Select<R> portion(SelectSeekStepN<R> sorted) {
        int rows = search.size() + 1;
        return search.after().isPresent()
                ? sorted.seek(order.values(search.after().get())).limit(rows)
                : sorted.limit(search.offset(), rows);
    }

    /** As if no category had been asked for. */
    private Field<List<Facet>> facets(CommonTableExpression<?> found) {
        return multiset(
                        select(
                                        CATEGORY.SLUG.convertFrom(Slug::new),
                                        Texts.in(language, CATEGORY.NAME_FR, CATEGORY.NAME_EN),
                                        count())
                                .from(found)
                                .join(CATEGORY)
                                .on(CATEGORY.SLUG.eq(IN_CATEGORY))
                                .where(condition(FITS))
                                .groupBy(CATEGORY.SLUG)
                                .orderBy(CATEGORY.POSITION, CATEGORY.SLUG))
                .convertFrom(rows -> rows.map(Records.mapping(Facet::new)));
    }

    private int total(List<Facet> facets) {
        return facets.stream()
                .filter(facet -> search.category().map(facet.category()::equals).orElse(true))
                .mapToInt(Facet::products)
                .sum();
    }

    private Condition inCategory() {
        return search.category().map(slug -> IN_CATEGORY.eq(slug.value())).orElse(noCondition());
    }

    private static Condition free() {
        return STOCK.ON_HAND.gt(STOCK.RESERVED);
    }

    private SearchOrder order() {
        Key slug = new Key(PRODUCT.SLUG, "text", false);
        Key newest = new Key(PRODUCT.LISTED_AT, "timestamptz", true);
        return switch (search.sort()) {
            case RELEVANCE ->
                    search.text().isEmpty()
                            ? SearchOrder.of(slug, newest)
                            : SearchOrder.of(
                                    slug, new Key(terms.nearness(title()), "real", true), newest);
            case NEWEST -> SearchOrder.of(slug, newest);
            case PRICE_ASC -> SearchOrder.of(slug, new Key(LOWEST, "bigint", false));
            case PRICE_DESC -> SearchOrder.of(slug, new Key(LOWEST, "bigint", true));
            case NAME ->
                    SearchOrder.of(
                            slug,
                            new Key(
                                    field("catalog.fold({0})", String.class, title()),
                                    "text",
                                    false));
        };
    }

    private Field<String> title() {
        return Texts.in(language, PRODUCT.NAME_FR, PRODUCT.NAME_EN);
    }

    private static Money money(@Nullable Long cents) {
        return Optional.ofNullable(cents).map(Money::new).orElse(Money.ZERO);
    }

    /** A card, and where it stands. */
    private record Placed(Card card, Search.Position position) {
        static Placed of(
                Slug slug,
                String name,
                String summary,
                String picture,
                Money from,
                boolean severalPrices,
                boolean inStock,
                String key) {
            return new Placed(
                    new Card(slug, name, summary, picture, from, severalPrices, inStock),
                    new Search.Position(key, slug));
        }
    }
}
