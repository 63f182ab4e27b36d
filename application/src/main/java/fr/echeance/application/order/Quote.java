package fr.echeance.application.order;

import fr.echeance.application.catalog.PriceList.Offer;
import fr.echeance.application.delivery.ShippingMethods.Method;
import fr.echeance.domain.cart.Cart;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.VatRate;
import fr.echeance.domain.catalog.VatSum;
import fr.echeance.domain.order.IncludedVat;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderLine;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.order.Shipping;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a cart becomes when it is ordered now: the lines and the delivery, as they would be frozen.
 * All amounts with tax.
 */
public record Quote(List<OrderLine> lines, Shipping shipping) {
    /**
     * @param offers one for each article of the cart, which is not empty
     */
    static Quote of(Cart cart, Map<Sku, Offer> offers, Method method) {
        List<OrderLine> lines =
                cart.lines().entrySet().stream()
                        .map(line -> {
                            Offer offer = offers.get(line.getKey());
                            if (offer == null)
                                throw new IllegalArgumentException("an article without offer");
                            return new OrderLine(
                                    offer.sku(),
                                    offer.title(),
                                    line.getValue(),
                                    offer.unitPrice(),
                                    offer.vat(),
                                    offer.withdrawal());
                        })
                        .toList();
        // Delivery shares the rate of what is delivered; of several rates the highest, which never
        // pays too little tax.
        VatRate vat =
                lines.stream().map(OrderLine::vat).max(Comparator.naturalOrder()).orElseThrow();
        return new Quote(
                lines,
                new Shipping(method.code(), method.name(), method.priceFor(goods(lines)), vat));
    }

    /** The order as it was quoted, to the cent. */
    Order place(
            UUID id,
            OrderNumber number,
            UUID cart,
            Pseudonym buyer,
            Instant now,
            Instant payBefore) {
        return Order.place(id, number, cart, buyer, lines, shipping, now, payBefore);
    }

    public Money goods() {
        return goods(lines);
    }

    public Money total() {
        return goods().plus(shipping.price());
    }

    /** The tax inside {@link #total()}, by rate. */
    public List<VatSum> vat() {
        return IncludedVat.of(lines, shipping);
    }

    private static Money goods(List<OrderLine> lines) {
        return lines.stream().map(OrderLine::total).reduce(Money.ZERO, Money::plus);
    }
}
