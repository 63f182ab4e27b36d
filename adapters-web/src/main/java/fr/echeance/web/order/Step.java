package fr.echeance.web.order;

import fr.echeance.application.order.OrderView;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.order.OrderState.Kind;
import fr.echeance.domain.privacy.Deadline;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A step on the way of an order.
 *
 * @param name text {@code state.<name>}
 * @param at when it was reached; null while it is not
 * @param current whether the order stands here
 */
public record Step(String name, @Nullable Instant at, boolean current) {
    /** The steps of an order's good life, or those that led to its end. */
    static List<Step> of(OrderView order) {
        OrderState state = order.state();
        List<Step> steps = new ArrayList<>();
        steps.add(step(Kind.AWAITING_PAYMENT, order.placedAt(), state));
        Instant paidAt = state.paidAt().orElse(null);
        switch (state) {
            case OrderState.Lapsed(Instant at) -> steps.add(step(Kind.LAPSED, at, state));
            case OrderState.Cancelled cancelled -> {
                if (paidAt != null) steps.add(step(Kind.CONFIRMED, paidAt, state));
                steps.add(step(Kind.CANCELLED, cancelled.cancelledAt(), state));
            }
            case OrderState.AwaitingPayment _, OrderState.Confirmed _ -> {
                steps.add(step(Kind.CONFIRMED, paidAt, state));
                steps.add(step(Kind.SHIPPED, null, state));
                steps.add(step(Kind.DELIVERED, null, state));
            }
            case OrderState.Shipped shipped -> {
                steps.add(step(Kind.CONFIRMED, paidAt, state));
                steps.add(step(Kind.SHIPPED, shipped.shippedAt(), state));
                steps.add(step(Kind.DELIVERED, null, state));
            }
            case OrderState.Delivered delivered -> {
                steps.add(step(Kind.CONFIRMED, paidAt, state));
                steps.add(step(Kind.SHIPPED, delivered.shippedAt(), state));
                steps.add(step(Kind.DELIVERED, day(delivered), state));
            }
        }
        return List.copyOf(steps);
    }

    private static Step step(Kind kind, @Nullable Instant at, OrderState state) {
        return new Step(kind.name().toLowerCase(Locale.ROOT), at, state.kind() == kind);
    }

    /** Only the day is known. */
    private static Instant day(OrderState.Delivered delivered) {
        return delivered.deliveredOn().atStartOfDay(Deadline.PARIS).toInstant();
    }
}
