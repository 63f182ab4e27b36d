package fr.echeance.domain.catalog;

import fr.echeance.domain.shared.Money;

import java.util.List;
import java.util.SortedMap;

/** The tax inside the sum of one rate, rounded half up once on that sum; net is what remains, so that the three always add up. */
public record VatSum(VatRate rate, Money net, Money tax, Money gross) {
    /** One for each rate, in their order; a rate at which nothing was sold is left out. */
    public static List<VatSum> of(SortedMap<VatRate, Money> grossByRate) {
        return grossByRate.entrySet().stream()
                .filter(sold -> !sold.getValue().equals(Money.ZERO))
                .map(sold -> of(sold.getKey(), sold.getValue()))
                .toList();
    }

    private static VatSum of(VatRate rate, Money gross) {
        Money tax = rate.includedIn(gross);
        return new VatSum(rate, gross.minus(tax), tax, gross);
    }
}
