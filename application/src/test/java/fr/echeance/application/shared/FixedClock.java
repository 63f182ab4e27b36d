package fr.echeance.application.shared;

import java.time.Duration;
import java.time.Instant;

/** A clock that stands until it is wound. */
public final class FixedClock implements Clock {
    private Instant now;

    public FixedClock(Instant now) {
        this.now = now;
    }

    /** A Monday morning in Paris. */
    public static FixedClock standing() {
        return new FixedClock(Instant.parse("2026-11-23T09:00:00Z"));
    }

    @Override
    public Instant now() {
        return now;
    }

    public void wind(Duration by) {
        now = now.plus(by);
    }

    public void windTo(Instant to) {
        now = to;
    }
}
