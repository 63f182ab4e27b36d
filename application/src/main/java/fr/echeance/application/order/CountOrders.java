package fr.echeance.application.order;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.privacy.Purpose;

import java.util.SortedMap;
import java.util.TreeMap;

/** How many orders stand in each state, every state with its number. */
@UseCase(Purpose.ORDER_MANAGEMENT)
public final class CountOrders {
    private final Processing processing;
    private final OrderCounts counts;

    CountOrders(Processing processing, OrderCounts counts) {
        this.processing = processing;
        this.counts = counts;
    }

    public SortedMap<OrderState.Kind, Long> handle() {
        SortedMap<OrderState.Kind, Long> all = new TreeMap<>();
        for (OrderState.Kind state : OrderState.Kind.values()) all.put(state, 0L);
        all.putAll(processing.read(CountOrders.class, _ -> counts.byState()));
        return all;
    }
}
