package fr.echeance.domain.order;

import fr.echeance.domain.catalog.VatRate;
import fr.echeance.domain.shared.Money;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tax inside what an order comes to, by rate: computed on the sum of each rate, rounded half up once. */
public final class IncludedVat {
    private IncludedVat() {}

    public static SortedMap<VatRate, Money> of(List<OrderLine> lines, Shipping shipping) {
        SortedMap<VatRate, Money> gross = new TreeMap<>();
        for (OrderLine line : lines) gross.merge(line.vat(), line.total(), Money::plus);
        gross.merge(shipping.vat(), shipping.price(), Money::plus);
        SortedMap<VatRate, Money> vat = new TreeMap<>();
        gross.forEach((rate, amount) -> vat.put(rate, rate.includedIn(amount)));
        return vat;
    }
}
