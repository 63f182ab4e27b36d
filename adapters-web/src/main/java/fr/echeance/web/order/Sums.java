package fr.echeance.web.order;

import java.util.List;

/**
 * What an order costs, with tax.
 *
 * @param vat the tax inside the total, by rate
 */
public record Sums(
        long goods, String shippingName, long shipping, long total, List<Vat> vat) {

    /**
     * @param rate in basis points
     */
    public record Vat(int rate, long net, long tax) {}
}
