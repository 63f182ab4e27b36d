package fr.echeance.application.privacy;

import java.time.Instant;

/** Winds the one clock of the shop: in the sandbox alone, by a login of its own. */
public interface TimeMachine {
    /** From here on it is this instant, for everybody, until the clock is wound again or released. */
    void wind(Instant to);

    /** Back to real time. */
    void release();

    /** Whether the clock runs on real time. */
    boolean isReal();
}
