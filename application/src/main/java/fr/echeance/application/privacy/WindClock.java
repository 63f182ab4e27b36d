package fr.echeance.application.privacy;

import fr.echeance.application.shared.Clock;
import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.privacy.Deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** Winds the shop's one clock, in the sandbox: forward as far as anybody likes, back no further than real time. */
@NoPersonalData
public final class WindClock {
    private static final int LAST_YEAR = 2150;

    private final Optional<TimeMachine> machine;
    private final Clock clock;
    private final ForecastRetention forecastRetention;

    WindClock(Optional<TimeMachine> machine, Clock clock, ForecastRetention forecastRetention) {
        this.machine = machine;
        this.clock = clock;
        this.forecastRetention = forecastRetention;
    }

    /**
     * @param real what time it really is
     * @param halt what is to be done half an hour from now, on the way to anything later: orders lapse then, and would be hidden beyond
     */
    public Outcome handle(Wish wish, Instant real, Runnable halt) {
        if (machine.isEmpty()) return new Outcome.NoSandbox();
        return switch (wish) {
            case Wish.RealTime _ -> {
                machine.get().release();
                yield new Outcome.Released();
            }
            case Wish.Forward(Period by) ->
                    wind(clock.now().atZone(Deadline.PARIS).plus(by).toInstant(), real, halt);
            case Wish.To(LocalDate day) -> wind(startOf(day), real, halt);
            case Wish.NextDeadline _ ->
                    forecastRetention
                            .handle(ForecastRetention.FARTHEST)
                            .next()
                            .map(day -> wind(startOf(day.plusDays(1)), real, halt))
                            .orElseGet(Outcome.NothingDue::new);
        };
    }

    private Outcome wind(Instant to, Instant real, Runnable halt) {
        if (to.isBefore(real)) return new Outcome.BelowRealTime();
        if (Deadline.dayOf(to).getYear() > LAST_YEAR) return new Outcome.TooFar();
        Instant lapsed = clock.now().plus(Order.TIME_TO_PAY).plusSeconds(60);
        if (to.isAfter(lapsed)) {
            machine.orElseThrow().wind(lapsed);
            halt.run();
        }
        machine.orElseThrow().wind(to);
        return new Outcome.Wound(to);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Deadline.PARIS).toInstant();
    }

    public sealed interface Wish {
        record Forward(Period by) implements Wish {}

        /** To the first instant after the next last day. */
        record NextDeadline() implements Wish {}

        /** To the first instant of that day, Europe/Paris. */
        record To(LocalDate day) implements Wish {}

        record RealTime() implements Wish {}
    }

    public sealed interface Outcome {
        record Wound(Instant to) implements Outcome {}

        record Released() implements Outcome {}

        /** Nothing that is kept has an end in sight. */
        record NothingDue() implements Outcome {}

        record BelowRealTime() implements Outcome {}

        record TooFar() implements Outcome {}

        /** The clock of a real shop cannot be wound. */
        record NoSandbox() implements Outcome {}
    }
}
