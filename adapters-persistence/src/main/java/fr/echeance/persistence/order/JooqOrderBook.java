package fr.echeance.persistence.order;

import static fr.echeance.persistence.schema.shop.Tables.ORDERS;

import static org.jooq.impl.DSL.noCondition;

import fr.echeance.application.order.OrderBook;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.shared.Money;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.jooq.Records;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

@Component
final class JooqOrderBook implements OrderBook {
    private final DSLContext db;

    JooqOrderBook(DSLContext db) {
        this.db = db;
    }

    @Override
    public Page list(Filter filter) {
        List<Row> rows =
                rows().where(
                                when(filter.state(), state -> ORDERS.STATE.eq(state.name())),
                                when(filter.placedFrom(), ORDERS.PLACED_AT::ge),
                                when(filter.placedBefore(), ORDERS.PLACED_AT::lt),
                                when(filter.number(), number -> ORDERS.NUMBER.eq(number.value())),
                                when(filter.buyer(), buyer -> ORDERS.BUYER.eq(buyer.value())),
                                when(filter.shipping(), ORDERS.SHIPPING_METHOD::eq),
                                when(filter.after(), JooqOrderBook::follows))
                        .orderBy(ORDERS.PLACED_AT.desc(), ORDERS.ID.desc())
                        .offset(filter.offset())
                        .limit(filter.size() + 1)
                        .fetch(Records.mapping(Row::new));
        // One row more than asked for tells whether a page follows.
        boolean more = rows.size() > filter.size();
        return new Page(List.copyOf(more ? rows.subList(0, filter.size()) : rows), more);
    }

    /** Newest first, as the book is ordered. */
    private static Condition follows(Place seen) {
        return ORDERS.PLACED_AT
                .lt(seen.placedAt())
                .or(ORDERS.PLACED_AT.eq(seen.placedAt()).and(ORDERS.ID.lt(seen.id())));
    }

    @Override
    public List<Row> pick(Collection<UUID> orders) {
        return rows().where(ORDERS.ID.in(orders))
                .orderBy(ORDERS.PLACED_AT.desc(), ORDERS.ID.desc())
                .fetch(Records.mapping(Row::new));
    }

    private SelectJoinStep<Record6<UUID, OrderNumber, Instant, OrderState.Kind, String, Money>>
            rows() {
        return db.select(
                        ORDERS.ID,
                        ORDERS.NUMBER.convertFrom(OrderNumber::new),
                        ORDERS.PLACED_AT,
                        ORDERS.STATE.convertFrom(OrderState.Kind::valueOf),
                        ORDERS.SHIPPING_NAME,
                        ORDERS.TOTAL_CENTS.convertFrom(Money::new))
                .from(ORDERS);
    }

    private static <T> Condition when(Optional<T> asked, Function<T, Condition> condition) {
        return asked.map(condition).orElse(noCondition());
    }
}
