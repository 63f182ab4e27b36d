package fr.echeance.application.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.privacy.WindClock.Outcome;
import fr.echeance.application.privacy.WindClock.Wish;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.domain.privacy.RecordKind;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class WindClockTest {
    private static final Instant REAL = Instant.parse("2026-11-23T09:00:00Z");

    private final FixedClock clock = FixedClock.standing();
    private final CountingHolder carts = new CountingHolder(RecordKind.CART, clock);
    private final FakeTimeMachine machine = new FakeTimeMachine(clock, REAL);
    private final WindClock wind = winding(Optional.of(machine));

    @Test
    void windsByTheCalendarOfParis() {
        // Over the change to summer time a day has 23 hours.
        machine.wind(Instant.parse("2027-03-27T11:00:00Z"));
        assertThat(wind(new Wish.Forward(Period.ofDays(1))))
                .isEqualTo(new Outcome.Wound(Instant.parse("2027-03-28T10:00:00Z")));
        assertThat(clock.now()).isEqualTo(Instant.parse("2027-03-28T10:00:00Z"));
    }

    @Test
    void goesToTheFirstInstantAfterTheNextLastDay() {
        assertThat(wind(new Wish.NextDeadline())).isEqualTo(new Outcome.NothingDue());
        carts.keep(LocalDate.of(2026, 11, 20));
        carts.keep(LocalDate.of(2027, 1, 9));
        carts.keep(LocalDate.of(2026, 12, 3));
        assertThat(wind(new Wish.NextDeadline()))
                .isEqualTo(new Outcome.Wound(Instant.parse("2026-12-03T23:00:00Z")));
        assertThat(wind(new Wish.NextDeadline()))
                .isEqualTo(new Outcome.Wound(Instant.parse("2027-01-09T23:00:00Z")));
    }

    @Test
    void neverGoesBackBeyondRealTime() {
        machine.wind(Instant.parse("2030-01-01T00:00:00Z"));
        assertThat(wind(new Wish.To(LocalDate.of(2026, 11, 23))))
                .isEqualTo(new Outcome.BelowRealTime());
        assertThat(clock.now()).isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
        assertThat(wind(new Wish.To(LocalDate.of(2026, 11, 24)))).isInstanceOf(Outcome.Wound.class);
    }

    @Test
    void comesBackToRealTime() {
        machine.wind(Instant.parse("2030-01-01T00:00:00Z"));
        assertThat(wind(new Wish.RealTime())).isEqualTo(new Outcome.Released());
        assertThat(machine.isReal()).isTrue();
        assertThat(clock.now()).isEqualTo(REAL);
    }

    @Test
    void doesNotLeaveTheCalendar() {
        machine.wind(Instant.parse("2150-06-01T00:00:00Z"));
        assertThat(wind(new Wish.Forward(Period.ofYears(1)))).isEqualTo(new Outcome.TooFar());
    }

    @Test
    void windsNoClockOfARealShop() {
        for (Wish wish : List.of(new Wish.RealTime(), new Wish.Forward(Period.ofDays(1))))
            assertThat(winding(Optional.empty()).handle(wish, REAL, () -> {}))
                    .isEqualTo(new Outcome.NoSandbox());
        assertThat(clock.now()).isEqualTo(REAL);
    }

    @Test
    void haltsHalfAnHourAheadOnTheWayToAnythingLater() {
        List<Instant> halts = new ArrayList<>();
        Instant start = clock.now();
        wind.handle(new Wish.Forward(Period.ofYears(1)), REAL, () -> halts.add(clock.now()));
        assertThat(halts).containsExactly(start.plus(Duration.ofMinutes(31)));
    }

    private Outcome wind(Wish wish) {
        return wind.handle(wish, REAL, () -> {});
    }

    private WindClock winding(Optional<TimeMachine> with) {
        return new WindClock(
                with,
                clock,
                new ForecastRetention(new FakeProcessing(clock), List.of(carts), carts));
    }
}
