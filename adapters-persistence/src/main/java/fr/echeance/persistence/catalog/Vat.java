package fr.echeance.persistence.catalog;

import static fr.echeance.persistence.schema.catalog.Tables.VAT_RATE;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import org.jooq.Field;

import java.time.LocalDate;

/** The rates of France, by category and day. */
final class Vat {
    private Vat() {}

    /** The rate in basis points that applies to a category on a day. */
    static Field<Integer> rate(Field<String> category, Field<LocalDate> day) {
        return field(
                select(VAT_RATE.BASIS_POINTS)
                        .from(VAT_RATE)
                        .where(
                                VAT_RATE.COUNTRY.eq(inline("FR")),
                                VAT_RATE.CATEGORY.eq(category),
                                VAT_RATE.VALID_FROM.le(day))
                        .orderBy(VAT_RATE.VALID_FROM.desc())
                        .limit(inline(1)));
    }
}
