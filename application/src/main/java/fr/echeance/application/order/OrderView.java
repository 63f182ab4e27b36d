package fr.echeance.application.order;

import fr.echeance.domain.catalog.VatSum;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderContact;
import fr.echeance.domain.order.OrderLine;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.order.Shipping;
import fr.echeance.domain.shared.Money;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything on an order; all amounts with tax.
 *
 * @param vat the tax inside {@code total}, by rate
 * @param contact empty once it is gone
 * @param kept the records of this order, each with its deadline
 */
public record OrderView(
        UUID id,
        OrderNumber number,
        Instant placedAt,
        OrderState state,
        List<OrderLine> lines,
        Shipping shipping,
        Money goods,
        Money total,
        List<VatSum> vat,
        Optional<OrderContact> contact,
        List<KeptRecord> kept) {
    static OrderView read(Orders orders, Order order) {
        return new OrderView(
                order.id(),
                order.number(),
                order.placedAt(),
                order.state(),
                order.lines(),
                order.shipping(),
                order.goods(),
                order.total(),
                order.vat(),
                orders.contact(order.id()),
                KeptRecord.of(order, orders.deadlines(order.id())));
    }
}
