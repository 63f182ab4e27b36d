package fr.echeance.application.order;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Pseudonym;

import java.util.Optional;

/** A buyer goes through their orders, newest first; one that is placed meanwhile shows none of them twice. */
@UseCase(Purpose.ORDER_MANAGEMENT)
public final class ListOwnOrders {
    private final Processing processing;
    private final OrderBook book;

    ListOwnOrders(Processing processing, OrderBook book) {
        this.processing = processing;
        this.book = book;
    }

    public OrderBook.Page handle(Query query) {
        var filter = OrderBook.Filter.of(query.buyer(), query.after(), query.limit());
        return processing.read(ListOwnOrders.class, _ -> book.list(filter));
    }

    /**
     * @param after the last order of the page before
     * @param limit 1 to 100
     */
    public record Query(Pseudonym buyer, Optional<OrderBook.Place> after, int limit) {
        public Query {
            if (limit < 1 || limit > 100) throw new InvalidValue("limit", "range");
        }
    }
}
