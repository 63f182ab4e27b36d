package fr.echeance.persistence.catalog;

import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import fr.echeance.application.catalog.Search;

import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * By what a list is sorted, and from where it goes on: after the values of the last product, not after so many products, so that what is
 * listed meanwhile shows none twice and hides none.
 *
 * @param keys the last one is the slug, which breaks ties
 */
record SearchOrder(List<Key> keys) {
    private static final String BETWEEN = "|";

    static SearchOrder of(Key slug, Key... keys) {
        return new SearchOrder(Stream.concat(Stream.of(keys), Stream.of(slug)).toList());
    }

    List<OrderField<?>> fields() {
        List<OrderField<?>> order = new ArrayList<>();
        for (Key key : keys) order.add(key.descends() ? key.by().desc() : key.by().asc());
        return order;
    }

    /** What a position remembers beside the slug. Texts of floats and times are exact in PostgreSQL. */
    Field<String> text() {
        return DSL.concat(
                keys.stream()
                        .limit(keys.size() - 1L)
                        .flatMap(key ->
                                Stream.<Field<?>>of(
                                        inline(BETWEEN), cast(key.by(), SQLDataType.CLOB)))
                        .skip(1)
                        .toArray(Field<?>[]::new));
    }

    /** The values of that position, in the order of {@link #fields}. */
    Field<?>[] values(Search.Position position) {
        String[] values = position.key().split("\\" + BETWEEN, keys.size() - 1);
        List<Field<?>> typed = new ArrayList<>();
        for (int i = 0; i < values.length; i++)
            typed.add(
                    field(
                            "{0}::" + keys.get(i).type(),
                            keys.get(i).by().getType(),
                            val(values[i])));
        typed.add(val(position.slug().value()));
        return typed.toArray(Field<?>[]::new);
    }

    /**
     * @param type as PostgreSQL names it
     */
    record Key(Field<?> by, String type, boolean descends) {}
}
