package fr.echeance.application.privacy;

import fr.echeance.application.shared.FixedClock;

import java.time.Duration;
import java.time.Instant;

/** Winds a clock that stands. */
public final class FakeTimeMachine implements TimeMachine {
    private final FixedClock clock;
    private final Instant real;
    private boolean wound;

    public FakeTimeMachine(FixedClock clock, Instant real) {
        this.clock = clock;
        this.real = real;
    }

    @Override
    public void wind(Instant to) {
        clock.wind(Duration.between(clock.now(), to));
        wound = true;
    }

    @Override
    public void release() {
        wind(real);
        wound = false;
    }

    @Override
    public boolean isReal() {
        return !wound;
    }
}
