package fr.echeance.application.shared;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Identifiers that count up, so that tests can name them; shaped as versions 7 and 4. */
public final class SequentialIds implements Ids {
    private final AtomicLong last = new AtomicLong();

    @Override
    public UUID next() {
        return new UUID(0x0000_0000_0000_7000L, 0x8000_0000_0000_0000L | last.incrementAndGet());
    }

    @Override
    public long secretBits() {
        return last.incrementAndGet();
    }

    @Override
    public UUID secret() {
        return new UUID(0x0000_0000_0000_4000L, 0x8000_0000_0000_0000L | last.incrementAndGet());
    }
}
