package fr.echeance.domain.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount in euro cents; the shop sells in euros alone. May be negative (a refund). Arithmetic overflow throws. */
public record Money(long cents) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);
    public static final String CURRENCY = "EUR";

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    public Money times(int factor) {
        return new Money(Math.multiplyExact(cents, factor));
    }

    /** The part {@code numerator/denominator}, rounded half up to the cent, half away from zero. */
    public Money share(long numerator, long denominator) {
        return new Money(
                BigDecimal.valueOf(cents)
                        .multiply(BigDecimal.valueOf(numerator))
                        .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP)
                        .longValueExact());
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }
}
