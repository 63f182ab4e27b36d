package fr.echeance.persistence.catalog;

import static fr.echeance.persistence.schema.catalog.Tables.PRODUCT;
import static fr.echeance.persistence.schema.catalog.Tables.STOCK;
import static fr.echeance.persistence.schema.catalog.Tables.VARIANT;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import fr.echeance.application.catalog.PriceList;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.catalog.VatRate;
import fr.echeance.domain.catalog.WithdrawalRight;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;
import fr.echeance.persistence.shared.RenderedQuery;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

@Component
final class JooqPriceList implements PriceList {
    private final Map<Language, Offers> offers;

    JooqPriceList(DSLContext db) {
        this.offers =
                Arrays.stream(Language.values())
                        .collect(Collectors.toMap(Function.identity(), l -> offers(db, l)));
    }

    @Override
    public Map<Sku, Offer> of(Set<Sku> skus, Language language, LocalDate today) {
        Object asked = skus.stream().map(Sku::value).toArray(String[]::new);
        return Objects.requireNonNull(offers.get(language)).of(today, asked);
    }

    private static Offers offers(DSLContext db, Language language) {
        var query =
                db.select(
                                VARIANT.SKU.convertFrom(Sku::new),
                                PRODUCT.SLUG.convertFrom(Slug::new),
                                title(language),
                                PRODUCT.PICTURE,
                                VARIANT.PRICE_CENTS.convertFrom(Money::new),
                                Vat.rate(PRODUCT.VAT, val(LocalDate.EPOCH))
                                        .convertFrom(VatRate::new),
                                PRODUCT.WITHDRAWAL.convertFrom(WithdrawalRight::valueOf),
                                VARIANT.WEIGHT_GRAMS,
                                STOCK.ON_HAND.minus(STOCK.RESERVED))
                        .from(VARIANT)
                        .join(PRODUCT)
                        .on(PRODUCT.SLUG.eq(VARIANT.PRODUCT))
                        .join(STOCK)
                        .on(STOCK.SKU.eq(VARIANT.SKU))
                        .where(VARIANT.SKU.eq(any(unseen())), JooqCatalog.published());
        var rendered = new RenderedQuery<>(db, query);
        return (today, skus) ->
                rendered.with(today, skus)
                        .fetchMap(row -> row.value1(), Records.mapping(Offer::new));
    }

    /** In one language, rendered once. */
    private interface Offers {
        Map<Sku, Offer> of(LocalDate today, Object skus);
    }

    /** Behind a subquery, or PostgreSQL sees how few they are and plans the statement anew for each order. */
    private static Field<String[]> unseen() {
        return field("(SELECT {0})::text[]", String[].class, val(new String[0]));
    }

    /** Product and variant; the product alone when it has one variant. */
    private static Field<String> title(Language language) {
        var other = VARIANT.as("other");
        Field<String> name = Texts.in(language, PRODUCT.NAME_FR, PRODUCT.NAME_EN);
        Field<String> label = Texts.in(language, VARIANT.LABEL_FR, VARIANT.LABEL_EN);
        // A count, since an EXISTS would be answered by hashing all variants of the shop.
        return when(
                        field(selectCount().from(other).where(other.PRODUCT.eq(PRODUCT.SLUG)))
                                .gt(inline(1)),
                        name.concat(inline(", "), label))
                .otherwise(name);
    }
}
