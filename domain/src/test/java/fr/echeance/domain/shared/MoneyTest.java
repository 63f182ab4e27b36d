package fr.echeance.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.domain.catalog.VatRate;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import java.math.BigInteger;
import java.util.List;

class MoneyTest {
    @Property
    void addsUpInAnyOrder(@ForAll List<@LongRange(min = -1_000_000, max = 1_000_000) Long> cents) {
        Money sum = cents.stream().map(Money::new).reduce(Money.ZERO, Money::plus);
        Money back = cents.reversed().stream().map(Money::new).reduce(Money.ZERO, Money::plus);
        assertThat(sum)
                .isEqualTo(back)
                .isEqualTo(new Money(cents.stream().mapToLong(c -> c).sum()));
    }

    @Property
    void sharesToTheNearestCent(
            @ForAll @LongRange(min = -100_000_000, max = 100_000_000) long cents,
            @ForAll @IntRange(max = 10_000) int numerator,
            @ForAll @IntRange(min = 1, max = 20_000) int denominator) {
        long share = new Money(cents).share(numerator, denominator).cents();
        // |share × d − cents × n| ≤ d/2: no other cent is nearer.
        BigInteger error =
                BigInteger.valueOf(share)
                        .multiply(BigInteger.valueOf(denominator))
                        .subtract(BigInteger.valueOf(cents).multiply(BigInteger.valueOf(numerator)))
                        .abs();
        assertThat(error.shiftLeft(1)).isLessThanOrEqualTo(BigInteger.valueOf(denominator));
        assertThat(new Money(-cents).share(numerator, denominator)).isEqualTo(new Money(-share));
    }

    @Property
    void findsTheTaxThatWasPutOn(
            @ForAll @LongRange(max = 10_000_000) long net,
            @ForAll @IntRange(max = 10_000) int basisPoints) {
        Money tax = new Money(net).share(basisPoints, 10_000);
        Money found = new VatRate(basisPoints).includedIn(new Money(net).plus(tax));
        assertThat(Math.abs(found.cents() - tax.cents())).isLessThanOrEqualTo(1);
    }

    @Example
    void throwsRatherThanOverflows() {
        Money most = new Money(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
    }
}
