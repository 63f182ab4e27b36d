package fr.echeance.application.shared;

import java.time.Duration;
import java.time.Instant;

/** Where a contract is played: its transactions, and the one clock that they read. */
public interface Stage {
    Processing processing();

    /** Where the clock stands at first. */
    default Instant time() {
        return FixedClock.standing().now();
    }

    /** To so long after {@link #time()}. */
    void wind(Duration by);
}
