package fr.echeance.application.order;

import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.Optional;

/** Filters with one condition each, for tests. */
final class OrderBookFilter {
    private OrderBookFilter() {}

    static OrderBook.Filter page(int offset, int size) {
        return new OrderBook.Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                offset,
                size);
    }

    static OrderBook.Filter state(OrderState.Kind state) {
        return filter(Optional.of(state), Optional.empty(), Optional.empty());
    }

    static OrderBook.Filter number(OrderNumber number) {
        return filter(Optional.empty(), Optional.of(number), Optional.empty());
    }

    static OrderBook.Filter buyer(Pseudonym buyer) {
        return filter(Optional.empty(), Optional.empty(), Optional.of(buyer));
    }

    static OrderBook.Filter after(Order seen) {
        return OrderBook.Filter.of(
                seen.buyer(), Optional.of(new OrderBook.Place(seen.placedAt(), seen.id())), 10);
    }

    static OrderBook.Filter shipping(String code) {
        return new OrderBook.Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(code),
                Optional.empty(),
                0,
                10);
    }

    static OrderBook.Filter placed(Instant from, Instant before) {
        return new OrderBook.Filter(
                Optional.empty(),
                Optional.of(from),
                Optional.of(before),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                10);
    }

    private static OrderBook.Filter filter(
            Optional<OrderState.Kind> state,
            Optional<OrderNumber> number,
            Optional<Pseudonym> buyer) {
        return new OrderBook.Filter(
                state,
                Optional.empty(),
                Optional.empty(),
                number,
                buyer,
                Optional.empty(),
                Optional.empty(),
                0,
                10);
    }
}
