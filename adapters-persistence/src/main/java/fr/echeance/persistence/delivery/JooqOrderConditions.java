package fr.echeance.persistence.delivery;

import static fr.echeance.persistence.schema.catalog.Tables.SHIPPING_METHOD;
import static fr.echeance.persistence.schema.catalog.Tables.TERMS;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import fr.echeance.application.delivery.ShippingMethods;
import fr.echeance.application.order.OrderConditions;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;
import fr.echeance.persistence.shared.RenderedQuery;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.Table;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways of delivery, alone or with the terms under which an order is placed. */
@Component
final class JooqOrderConditions implements ShippingMethods, OrderConditions {
    private final DSLContext db;
    private final Map<Language, RenderedQuery<Record>> conditions;

    JooqOrderConditions(DSLContext db) {
        this.db = db;
        this.conditions =
                Arrays.stream(Language.values())
                        .collect(Collectors.toMap(Function.identity(), l -> conditions(db, l)));
    }

    @Override
    public List<Method> all(Language language) {
        return db.select(columns(language))
                .from(SHIPPING_METHOD)
                .where(SHIPPING_METHOD.OFFERED)
                .orderBy(SHIPPING_METHOD.POSITION, SHIPPING_METHOD.CODE)
                .fetch(row -> method(row, language));
    }

    @Override
    public Current current(Language language, Instant now) {
        Result<Record> rows = Objects.requireNonNull(conditions.get(language)).with(now).fetch();
        if (rows.isEmpty()) throw new IllegalStateException("no terms are in force");
        return new Current(
                rows.getFirst().get(TERMS.VERSION),
                rows.getFirst().get(TERMS.DIGEST),
                rows.stream()
                        .filter(row -> row.get(SHIPPING_METHOD.CODE) != null)
                        .map(row -> method(row, language))
                        .toList());
    }

    /** A row for each way, the terms beside it; where there is none, the terms alone. */
    private static RenderedQuery<Record> conditions(DSLContext db, Language language) {
        Table<Record2<String, String>> terms =
                select(TERMS.VERSION, TERMS.DIGEST)
                        .from(TERMS)
                        .where(
                                TERMS.LANGUAGE.eq(inline(language.name())),
                                TERMS.IN_FORCE_FROM.le(val(Instant.EPOCH)))
                        .orderBy(TERMS.IN_FORCE_FROM.desc(), TERMS.VERSION.desc())
                        .limit(inline(1))
                        .asTable("current");
        return new RenderedQuery<>(
                db,
                db.select(List.of(terms.fields()))
                        .select(columns(language))
                        .from(terms)
                        .leftJoin(SHIPPING_METHOD)
                        .on(SHIPPING_METHOD.OFFERED)
                        .orderBy(SHIPPING_METHOD.POSITION, SHIPPING_METHOD.CODE));
    }

    private static List<Field<?>> columns(Language language) {
        return Stream.<Field<?>>of(
                        SHIPPING_METHOD.CODE,
                        name(language),
                        delay(language),
                        SHIPPING_METHOD.PRICE_CENTS,
                        SHIPPING_METHOD.FREE_FROM_CENTS,
                        SHIPPING_METHOD.MAX_DAYS)
                .toList();
    }

    private static Method method(Record row, Language language) {
        return new Method(
                row.get(SHIPPING_METHOD.CODE),
                row.get(name(language)),
                row.get(delay(language)),
                new Money(row.get(SHIPPING_METHOD.PRICE_CENTS)),
                Optional.ofNullable(row.get(SHIPPING_METHOD.FREE_FROM_CENTS)).map(Money::new),
                row.get(SHIPPING_METHOD.MAX_DAYS));
    }

    private static Field<String> name(Language language) {
        return language == Language.FR ? SHIPPING_METHOD.NAME_FR : SHIPPING_METHOD.NAME_EN;
    }

    private static Field<String> delay(Language language) {
        return language == Language.FR ? SHIPPING_METHOD.DELAY_FR : SHIPPING_METHOD.DELAY_EN;
    }
}
