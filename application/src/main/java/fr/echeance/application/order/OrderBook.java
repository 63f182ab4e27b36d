package fr.echeance.application.order;

import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The orders as the back office turns their pages; names nobody. */
public interface OrderBook {
    /** Newest first. */
    Page list(Filter filter);

    /**
     * All conditions hold together; an empty one asks for nothing.
     *
     * @param placedFrom included
     * @param placedBefore excluded
     * @param offset how many orders to leave out, from the newest
     * @param after the last order that was seen; those that follow it
     * @param size how many at most
     */
    record Filter(
            Optional<OrderState.Kind> state,
            Optional<Instant> placedFrom,
            Optional<Instant> placedBefore,
            Optional<OrderNumber> number,
            Optional<Pseudonym> buyer,
            Optional<Place> after,
            int offset,
            int size) {
        public Filter(
                Optional<OrderState.Kind> state,
                Optional<Instant> placedFrom,
                Optional<Instant> placedBefore,
                Optional<OrderNumber> number,
                Optional<Pseudonym> buyer,
                int offset,
                int size) {
            this(state, placedFrom, placedBefore, number, buyer, Optional.empty(), offset, size);
        }
    }

    /** Where an order stands in the book, whatever is placed meanwhile. */
    record Place(Instant placedAt, UUID id) {}

    /**
     * @param more whether older ones follow: cheaper than counting them all
     */
    record Page(List<Row> rows, boolean more) {}

    /**
     * @param total what is to be paid, with tax
     */
    record Row(UUID id, OrderNumber number, Instant placedAt, OrderState.Kind state, Money total) {
        public Place place() {
            return new Place(placedAt, id);
        }
    }
}
