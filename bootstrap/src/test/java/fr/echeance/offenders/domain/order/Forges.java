package fr.echeance.offenders.domain.order;

import fr.echeance.domain.order.Order;

/** Makes an order that was never placed. */
public class Forges {
    Order again(Order order) {
        return Order.fromStore(
                order.id(),
                order.number(),
                order.cart(),
                order.buyer(),
                order.lines(),
                order.shipping(),
                order.placedAt(),
                order.state());
    }
}
