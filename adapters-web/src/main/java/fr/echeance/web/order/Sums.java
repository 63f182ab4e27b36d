package fr.echeance.web.order;

import fr.echeance.application.order.OrderView;
import fr.echeance.domain.catalog.VatSum;

import java.util.List;

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
                Vat.of(order.vat()));
    }

    /**
     * @param rate in basis points
     */
    public record Vat(int rate, long net, long tax) {
        public static List<Vat> of(List<VatSum> sums) {
            return sums.stream()
                    .map(sum ->
                            new Vat(sum.rate().basisPoints(), sum.net().cents(), sum.tax().cents()))
                    .toList();
        }
    }
}
