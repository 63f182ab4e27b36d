package fr.echeance.application.order;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The orders that staff ticked, to do one thing to all of them; names nobody. */
@UseCase(Purpose.ORDER_MANAGEMENT)
public final class PickOrders {
    private final Processing processing;
    private final OrderBook book;

    PickOrders(Processing processing, OrderBook book) {
        this.processing = processing;
        this.book = book;
    }

    /** Newest first; what is gone is left out. */
    public List<OrderBook.Row> handle(Collection<UUID> orders) {
        return processing.read(PickOrders.class, _ -> book.pick(orders));
    }
}
