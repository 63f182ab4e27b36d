package fr.echeance.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.domain.catalog.PriceHistory.Reduction;
import fr.echeance.domain.shared.Money;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class PriceHistoryTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final List<PriceInterval> prices = new ArrayList<>();

    @Test
    void announcesNothingWithoutAReduction() {
        price(0, 2_000);
        assertThat(on(50)).isEmpty();
        price(60, 2_500);
        assertThat(on(61)).isEmpty();
        assertThat(PriceHistory.of(List.of()).reduction(START)).isEmpty();
    }

    @Test
    void namesTheLowestPriceOfThe30DaysBeforeTheReduction() {
        price(0, 1_500);
        price(10, 2_000);
        price(20, 1_800);
        price(25, 2_200);
        price(45, 1_700);
        assertThat(on(46)).contains(new Reduction(new Money(1_800), new Money(1_700), at(45)));
    }

    @Test
    void countsAPriceThatEndedInsideTheWindow() {
        price(0, 1_000);
        price(16, 2_000);
        price(45, 900);
        assertThat(on(46).orElseThrow().lowest()).isEqualTo(new Money(1_000));
    }

    @Test
    void forgetsAPriceThatEndedBeforeTheWindow() {
        price(0, 1_000);
        price(15, 2_000);
        price(45, 1_500);
        assertThat(on(46).orElseThrow().lowest()).isEqualTo(new Money(2_000));
    }

    @Test
    void announcesNoReductionThatOnlyUndoesARise() {
        price(0, 1_000);
        price(30, 2_000);
        price(40, 1_000);
        assertThat(on(41)).isEmpty();
    }

    @Test
    void keepsTheFirstReductionWhenOthersFollow() {
        price(0, 2_000);
        price(40, 1_800);
        price(60, 1_500);
        assertThat(on(61)).contains(new Reduction(new Money(2_000), new Money(1_500), at(40)));
        assertThat(on(61).orElseThrow().percent()).isEqualTo(25);
    }

    @Test
    void beginsAnewAfterARise() {
        price(0, 2_000);
        price(40, 1_500);
        price(80, 1_900);
        price(120, 1_600);
        assertThat(on(121)).contains(new Reduction(new Money(1_900), new Money(1_600), at(120)));
    }

    @Test
    void ceasesToAnnounceALowPriceThatStays() {
        price(0, 2_000);
        price(40, 1_500);
        assertThat(on(99)).isPresent();
        assertThat(on(100)).isEmpty();
    }

    private Optional<Reduction> on(int day) {
        return PriceHistory.of(prices).reduction(at(day));
    }

    private void price(int day, long cents) {
        prices.add(new PriceInterval(new Money(cents), at(day)));
    }

    private static Instant at(int day) {
        return START.plus(day, ChronoUnit.DAYS);
    }
}
