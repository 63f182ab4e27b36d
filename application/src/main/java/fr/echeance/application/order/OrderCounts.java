package fr.echeance.application.order;

import fr.echeance.domain.order.OrderState;

import java.util.Map;

/** How many orders stand where. */
public interface OrderCounts {
    /** States in which no order stands are left out. */
    Map<OrderState.Kind, Long> byState();
}
