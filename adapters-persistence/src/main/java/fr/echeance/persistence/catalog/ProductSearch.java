package fr.echeance.persistence.catalog;

import static fr.echeance.persistence.schema.catalog.Tables.CATEGORY;
import static fr.echeance.persistence.schema.catalog.Tables.PRODUCT;
import static fr.echeance.persistence.schema.catalog.Tables.STOCK;
import static fr.echeance.persistence.schema.catalog.Tables.VARIANT;

import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import fr.echeance.application.catalog.Catalog.Card;
import fr.echeance.application.catalog.Catalog.Facet;
import fr.echeance.application.catalog.Catalog.Listing;
import fr.echeance.application.catalog.Search;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Records;
import org.jooq.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One search in three statements: the cards, the counts by category (which also make the total),
 * the range of prices.
 */
final class ProductSearch {
    private final DSLContext db;
    private final Search search;
    private final Language language;
    private final SearchTerms terms;

    ProductSearch(DSLContext db, Search search, Language language) {
        this.db = db;
        this.search = search;
        this.language = language;
        this.terms = SearchTerms.of(search.text());
    }

    Listing run() {
        List<Facet> facets = facets();
        int total =
                facets.stream()
                        .filter(facet ->
                                search.category().map(facet.category()::equals).orElse(true))
                        .mapToInt(Facet::products)
                        .sum();
        Range range = range();
        return new Listing(cards(), total, facets, range.lowest(), range.highest());
    }

    List<Card> cards() {
        Table<?> variants =
                select(
                                min(VARIANT.PRICE_CENTS).as("lowest"),
                                max(VARIANT.PRICE_CENTS).as("highest"),
                                boolOr(free()).as("in_stock"))
                        .from(VARIANT)
                        .join(STOCK)
                        .on(STOCK.SKU.eq(VARIANT.SKU))
                        .where(VARIANT.PRODUCT.eq(PRODUCT.SLUG))
                        .asTable("variants");
        Field<Long> lowest = field(name("variants", "lowest"), Long.class);
        return db.select(
                        PRODUCT.SLUG.convertFrom(Slug::new),
                        title(),
                        Texts.in(language, PRODUCT.SUMMARY_FR, PRODUCT.SUMMARY_EN),
                        PRODUCT.PICTURE,
                        lowest.convertFrom(Money::new),
                        field(lowest.lt(field(name("variants", "highest"), Long.class))),
                        field(name("variants", "in_stock"), Boolean.class))
                .from(PRODUCT)
                .crossJoin(lateral(variants))
                .where(terms.matches(), inCategory(), hasVariant())
                .orderBy(order(lowest))
                .offset(search.offset())
                .limit(search.size())
                .fetch(Records.mapping(Card::new));
    }

    /** As if no category had been asked for. */
    private List<Facet> facets() {
        return db.select(
                        CATEGORY.SLUG.convertFrom(Slug::new),
                        Texts.in(language, CATEGORY.NAME_FR, CATEGORY.NAME_EN),
                        count())
                .from(PRODUCT)
                .join(CATEGORY)
                .on(CATEGORY.SLUG.eq(PRODUCT.CATEGORY))
                .where(terms.matches(), hasVariant())
                .groupBy(CATEGORY.SLUG)
                .orderBy(CATEGORY.POSITION, CATEGORY.SLUG)
                .fetch(Records.mapping(Facet::new));
    }

    /** As if no price had been asked for. */
    private Range range() {
        return db.select(min(VARIANT.PRICE_CENTS), max(VARIANT.PRICE_CENTS))
                .from(PRODUCT)
                .join(VARIANT)
                .on(VARIANT.PRODUCT.eq(PRODUCT.SLUG))
                .join(STOCK)
                .on(STOCK.SKU.eq(VARIANT.SKU))
                .where(terms.matches(), inCategory(), inStock())
                .fetchSingle(row -> Range.of(row.value1(), row.value2()));
    }

    private Condition inCategory() {
        return search.category()
                .map(slug -> PRODUCT.CATEGORY.eq(slug.value()))
                .orElse(noCondition());
    }

    /** One variant meets all that was asked of price and stock. */
    private Condition hasVariant() {
        return exists(
                selectOne()
                        .from(VARIANT)
                        .join(STOCK)
                        .on(STOCK.SKU.eq(VARIANT.SKU))
                        .where(
                                VARIANT.PRODUCT.eq(PRODUCT.SLUG),
                                inStock(),
                                search.lowest()
                                        .map(p -> VARIANT.PRICE_CENTS.ge(p.cents()))
                                        .orElse(noCondition()),
                                search.highest()
                                        .map(p -> VARIANT.PRICE_CENTS.le(p.cents()))
                                        .orElse(noCondition())));
    }

    private Condition inStock() {
        return search.inStockOnly() ? free() : noCondition();
    }

    private static Condition free() {
        return STOCK.ON_HAND.gt(STOCK.RESERVED);
    }

    private List<OrderField<?>> order(Field<Long> lowest) {
        List<OrderField<?>> order = new ArrayList<>();
        switch (search.sort()) {
            case RELEVANCE -> {
                if (search.text().isPresent()) order.add(terms.nearness(title()).desc());
                order.add(PRODUCT.LISTED_AT.desc());
            }
            case NEWEST -> order.add(PRODUCT.LISTED_AT.desc());
            case PRICE_ASC -> order.add(lowest.asc());
            case PRICE_DESC -> order.add(lowest.desc());
            case NAME -> order.add(field("catalog.fold({0})", String.class, title()).asc());
        }
        order.add(PRODUCT.SLUG.asc());
        return order;
    }

    private Field<String> title() {
        return Texts.in(language, PRODUCT.NAME_FR, PRODUCT.NAME_EN);
    }

    private record Range(Money lowest, Money highest) {
        static Range of(Long lowest, Long highest) {
            return new Range(
                    Optional.ofNullable(lowest).map(Money::new).orElse(Money.ZERO),
                    Optional.ofNullable(highest).map(Money::new).orElse(Money.ZERO));
        }
    }
}
