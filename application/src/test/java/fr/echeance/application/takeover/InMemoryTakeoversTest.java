package fr.echeance.application.takeover;

import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.Processing;

import java.time.Duration;

class InMemoryTakeoversTest extends TakeoversContract {
    private final FixedClock clock = new FixedClock(TIME);
    private final InMemoryTakeovers takeovers = new InMemoryTakeovers(clock);
    private final Processing processing = new FakeProcessing(clock, takeovers);

    @Override
    protected Processing processing() {
        return processing;
    }

    @Override
    protected Takeovers takeovers() {
        return takeovers;
    }

    @Override
    protected void wind(Duration by) {
        clock.wind(by);
    }
}
