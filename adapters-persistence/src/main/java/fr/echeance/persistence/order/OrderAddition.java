package fr.echeance.persistence.order;

import static fr.echeance.persistence.schema.shop.Tables.ORDERS;
import static fr.echeance.persistence.schema.shop.Tables.ORDER_CONTACT;
import static fr.echeance.persistence.schema.shop.Tables.TERMS_ACCEPTANCE;

import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import fr.echeance.persistence.shared.RenderedQuery;

import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** The one statement that writes an order, its contact and the acceptance of the terms, unless its cart has been ordered. */
final class OrderAddition {
    private final DSLContext db;
    private volatile @Nullable RenderedQuery<Record1<UUID>> statement;

    OrderAddition(DSLContext db) {
        this.db = db;
    }

    /** Whether the cart had not been ordered; else nothing was written. The rows have the same columns, in the same order, each time. */
    boolean write(
            Map<Field<?>, @Nullable Object> order,
            Map<Field<?>, @Nullable Object> contact,
            Map<Field<?>, @Nullable Object> terms) {
        RenderedQuery<Record1<UUID>> rendered = statement;
        if (rendered == null)
            statement = rendered = new RenderedQuery<>(db, sample(order, contact, terms));
        return rendered.with(
                        Stream.of(order, contact, terms)
                                .flatMap(row -> row.entrySet().stream())
                                .map(entry -> value(entry.getValue(), entry.getKey()))
                                .toArray())
                .fetchOptional()
                .isPresent();
    }

    private Select<Record1<UUID>> sample(
            Map<Field<?>, @Nullable Object> order,
            Map<Field<?>, @Nullable Object> contact,
            Map<Field<?>, @Nullable Object> terms) {
        var placed =
                name("placed")
                        .as(
                                insertInto(ORDERS)
                                        .set(order)
                                        .onConflict(ORDERS.CART)
                                        .doNothing()
                                        .returning(ORDERS.ID));
        return db.with(placed)
                .with(after(placed, "contacted", ORDER_CONTACT, contact))
                .with(after(placed, "accepted", TERMS_ACCEPTANCE, terms))
                .select(Objects.requireNonNull(placed.field(ORDERS.ID)))
                .from(placed);
    }

    /** A row that is written in the same statement, if the order was. */
    private static CommonTableExpression<?> after(
            CommonTableExpression<?> placed,
            String name,
            Table<?> table,
            Map<Field<?>, @Nullable Object> row) {
        List<Field<?>> columns = List.copyOf(row.keySet());
        List<Field<?>> values =
                columns.stream().<Field<?>>map(column -> value(row.get(column), column)).toList();
        return name(name)
                .as(
                        insertInto(table)
                                .columns(columns)
                                .select(select(values).from(placed))
                                .returning(one()));
    }

    private static <T> Field<T> value(@Nullable Object value, Field<T> column) {
        return val(value, column);
    }
}
