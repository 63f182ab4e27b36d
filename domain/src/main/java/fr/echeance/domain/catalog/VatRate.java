package fr.echeance.domain.catalog;

import fr.echeance.domain.shared.Money;

/** A VAT rate (taux de TVA) in basis points: 2000 is 20 %, 550 is 5.5 %. Range 0 to 10,000. */
public record VatRate(int basisPoints) implements Comparable<VatRate> {
    public VatRate {
        if (basisPoints < 0 || basisPoints > 10_000)
            throw new IllegalArgumentException("basis points out of range");
    }

    /** The tax inside an amount with tax, rounded half up to the cent: for consumers the price with tax is the master. */
    public Money includedIn(Money gross) {
        return gross.share(basisPoints, 10_000L + basisPoints);
    }

    @Override
    public int compareTo(VatRate other) {
        return Integer.compare(basisPoints, other.basisPoints);
    }
}
