package fr.echeance.offenders.domain.order;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** All ways of taking time or chance from where nobody can hold them. */
public interface LooksAtItsWatch {
    /** Calls it. */
    class AtOnce {
        Instant at() {
            return Instant.now();
        }
    }

    /** Names it. */
    class ByReference {
        Supplier<LocalDate> at() {
            return LocalDate::now;
        }
    }

    /** Counts it. */
    class InMilliseconds {
        long at() {
            return System.currentTimeMillis();
        }
    }

    /** Brings it. */
    class OnAClockOfItsOwn {
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    /** Throws. */
    class ThrowsDice {
        int dice() {
            return new Random().nextInt(6);
        }
    }

    /** Draws. */
    class DrawsAnId {
        UUID id() {
            return UUID.randomUUID();
        }
    }
}
