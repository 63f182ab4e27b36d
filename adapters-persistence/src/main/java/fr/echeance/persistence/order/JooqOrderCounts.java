package fr.echeance.persistence.order;

import static fr.echeance.persistence.schema.shop.Tables.ORDERS;

import static org.jooq.impl.DSL.count;

import fr.echeance.application.order.OrderCounts;
import fr.echeance.domain.order.OrderState;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Map;

@Component
final class JooqOrderCounts implements OrderCounts {
    private final DSLContext db;

    JooqOrderCounts(DSLContext db) {
        this.db = db;
    }

    @Override
    public Map<OrderState.Kind, Long> byState() {
        return db.select(ORDERS.STATE, count())
                .from(ORDERS)
                .groupBy(ORDERS.STATE)
                .fetchMap(
                        row -> OrderState.Kind.valueOf(row.value1()),
                        row -> row.value2().longValue());
    }
}
