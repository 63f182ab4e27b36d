package fr.echeance.application.order;

import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The orders as the back office turns their pages; names nobody. */
public interface OrderBook {
    /** Newest first. */
    Page list(Filter filter);

    /** Those of these that are in everyday use, newest first. */
    List<Row> pick(Collection<UUID> orders);

    /**
     * All conditions hold together; an empty one asks for nothing.
     *
     * @param placedFrom included
     * @param placedBefore excluded
     * @param shipping code of the way of delivery
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
            Optional<String> shipping,
            Optional<Place> after,
            int offset,
            int size) {
        /** The newest orders of one buyer. */
        public static Filter of(Pseudonym buyer, int size) {
            return of(buyer, Optional.empty(), size);
        }

        /** The newest orders of one buyer that follow the last that was seen. */
        public static Filter of(Pseudonym buyer, Optional<Place> after, int size) {
            return new Filter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(buyer),
                    Optional.empty(),
                    after,
                    0,
                    size);
        }
    }

    /** Where an order stands in the book, whatever is placed meanwhile. */
    record Place(Instant placedAt, UUID id) {}

    /**
     * @param more whether older ones follow: cheaper than counting them all
     */
    record Page(List<Row> rows, boolean more) {}

    /**
     * @param shipping the name of the way of delivery
     * @param total what is to be paid, with tax
     */
    record Row(
            UUID id,
            OrderNumber number,
            Instant placedAt,
            OrderState.Kind state,
            String shipping,
            Money total) {
        public Place place() {
            return new Place(placedAt, id);
        }
    }
}
