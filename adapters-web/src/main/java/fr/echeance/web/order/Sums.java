package fr.echeance.web.order;

import fr.echeance.application.order.OrderView;
import fr.echeance.domain.catalog.VatRate;
import fr.echeance.domain.order.OrderLine;
import fr.echeance.domain.order.Shipping;
import fr.echeance.domain.shared.Money;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an order costs, with tax.
 *
 * @param vat the tax inside the total, by rate
 */
public record Sums(long goods, String shippingName, long shipping, long total, List<Vat> vat) {

    static Sums of(OrderView order) {
        return new Sums(
                order.goods().cents(),
                order.shipping().name(),
                order.shipping().price().cents(),
                order.total().cents(),
                vat(order.lines(), order.shipping(), order.vat()));
    }

    /** What stands at each rate, without tax, and the tax on it. */
    static List<Vat> vat(
            List<OrderLine> lines, Shipping shipping, SortedMap<VatRate, Money> included) {
        SortedMap<VatRate, Money> gross = new TreeMap<>();
        for (OrderLine line : lines) gross.merge(line.vat(), line.total(), Money::plus);
        gross.merge(shipping.vat(), shipping.price(), Money::plus);
        List<Vat> vat = new ArrayList<>();
        included.forEach((rate, tax) ->
                vat.add(
                        new Vat(
                                rate.basisPoints(),
                                gross.getOrDefault(rate, Money.ZERO).minus(tax).cents(),
                                tax.cents())));
        return vat;
    }

    /**
     * @param rate in basis points
     */
    public record Vat(int rate, long net, long tax) {}
}
