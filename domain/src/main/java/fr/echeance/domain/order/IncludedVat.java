package fr.echeance.domain.order;

import fr.echeance.domain.catalog.VatRate;
import fr.echeance.domain.catalog.VatSum;
import fr.echeance.domain.shared.Money;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tax inside what an order comes to, by rate. */
public final class IncludedVat {
    private IncludedVat() {}

    public static List<VatSum> of(List<OrderLine> lines, Shipping shipping) {
        SortedMap<VatRate, Money> gross = new TreeMap<>();
        for (OrderLine line : lines) gross.merge(line.vat(), line.total(), Money::plus);
        gross.merge(shipping.vat(), shipping.price(), Money::plus);
        return VatSum.of(gross);
    }
}
