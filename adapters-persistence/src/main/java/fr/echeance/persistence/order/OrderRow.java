package fr.echeance.persistence.order;

import static fr.echeance.persistence.schema.shop.Tables.ORDERS;

import fr.echeance.domain.catalog.VatRate;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.order.OrderState.CancelReason;
import fr.echeance.domain.order.OrderState.Kind;
import fr.echeance.domain.order.Shipping;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.Pseudonym;

import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An order and its row. */
final class OrderRow {
    /** What an order is read from; purposes are granted these columns. */
    static final List<Field<?>> COLUMNS =
            List.of(
                    ORDERS.ID,
                    ORDERS.NUMBER,
                    ORDERS.CART,
                    ORDERS.BUYER,
                    ORDERS.LINES,
                    ORDERS.SHIPPING_METHOD,
                    ORDERS.SHIPPING_NAME,
                    ORDERS.SHIPPING_CENTS,
                    ORDERS.SHIPPING_VAT,
                    ORDERS.PLACED_AT,
                    ORDERS.STATE,
                    ORDERS.PAY_BEFORE,
                    ORDERS.CONFIRMED_AT,
                    ORDERS.SHIPPED_AT,
                    ORDERS.DELIVERED_ON,
                    ORDERS.ENDED_AT,
                    ORDERS.CANCEL_REASON);

    private OrderRow() {}

    static Order toDomain(Record row) {
        return Order.fromStore(
                row.get(ORDERS.ID),
                new OrderNumber(row.get(ORDERS.NUMBER)),
                row.get(ORDERS.CART),
                new Pseudonym(row.get(ORDERS.BUYER)),
                OrderLines.read(row.get(ORDERS.LINES)),
                new Shipping(
                        row.get(ORDERS.SHIPPING_METHOD),
                        row.get(ORDERS.SHIPPING_NAME),
                        new Money(row.get(ORDERS.SHIPPING_CENTS)),
                        new VatRate(row.get(ORDERS.SHIPPING_VAT))),
                row.get(ORDERS.PLACED_AT),
                state(row));
    }

    private static OrderState state(Record row) {
        return switch (Kind.valueOf(row.get(ORDERS.STATE))) {
            case AWAITING_PAYMENT -> new OrderState.AwaitingPayment(row.get(ORDERS.PAY_BEFORE));
            case CONFIRMED -> new OrderState.Confirmed(row.get(ORDERS.CONFIRMED_AT));
            case SHIPPED ->
                    new OrderState.Shipped(
                            row.get(ORDERS.CONFIRMED_AT), row.get(ORDERS.SHIPPED_AT));
            case DELIVERED ->
                    new OrderState.Delivered(
                            row.get(ORDERS.CONFIRMED_AT),
                            row.get(ORDERS.SHIPPED_AT),
                            row.get(ORDERS.DELIVERED_ON));
            case CANCELLED ->
                    new OrderState.Cancelled(
                            Optional.ofNullable(row.get(ORDERS.CONFIRMED_AT)),
                            row.get(ORDERS.ENDED_AT),
                            CancelReason.valueOf(row.get(ORDERS.CANCEL_REASON)));
            case LAPSED -> new OrderState.Lapsed(row.get(ORDERS.ENDED_AT));
        };
    }

    /** All but the deadlines. */
    static Map<Field<?>, @Nullable Object> write(Order order) {
        Map<Field<?>, @Nullable Object> row = writeState(order);
        row.put(ORDERS.ID, order.id());
        row.put(ORDERS.NUMBER, order.number().value());
        row.put(ORDERS.CART, order.cart());
        row.put(ORDERS.BUYER, order.buyer().value());
        row.put(ORDERS.LINES, OrderLines.write(order.lines()));
        row.put(ORDERS.SHIPPING_METHOD, order.shipping().method());
        row.put(ORDERS.SHIPPING_NAME, order.shipping().name());
        row.put(ORDERS.SHIPPING_CENTS, order.shipping().price().cents());
        row.put(ORDERS.SHIPPING_VAT, order.shipping().vat().basisPoints());
        row.put(ORDERS.TOTAL_CENTS, order.total().cents());
        row.put(ORDERS.PLACED_AT, order.placedAt());
        // One that comes from a former shop was paid when it was made.
        row.put(
                ORDERS.PAY_BEFORE,
                order.state() instanceof OrderState.AwaitingPayment(Instant payBefore)
                        ? payBefore
                        : order.placedAt().plus(Order.TIME_TO_PAY));
        return row;
    }

    /** What moves when the order does. */
    static Map<Field<?>, @Nullable Object> writeState(Order order) {
        Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
        row.put(ORDERS.STATE, order.state().kind().name());
        row.put(ORDERS.CONFIRMED_AT, order.state().paidAt().orElse(null));
        row.put(ORDERS.DUTY_DONE, order.milestones().on(Milestone.DUTY_DONE).orElse(null));
        switch (order.state()) {
            case OrderState.AwaitingPayment _, OrderState.Confirmed _ -> {}
            case OrderState.Shipped shipped -> row.put(ORDERS.SHIPPED_AT, shipped.shippedAt());
            case OrderState.Delivered delivered -> {
                row.put(ORDERS.SHIPPED_AT, delivered.shippedAt());
                row.put(ORDERS.DELIVERED_ON, delivered.deliveredOn());
            }
            case OrderState.Cancelled cancelled -> {
                row.put(ORDERS.ENDED_AT, cancelled.cancelledAt());
                row.put(ORDERS.CANCEL_REASON, cancelled.reason().name());
            }
            case OrderState.Lapsed lapsed -> row.put(ORDERS.ENDED_AT, lapsed.lapsedAt());
        }
        return row;
    }
}
