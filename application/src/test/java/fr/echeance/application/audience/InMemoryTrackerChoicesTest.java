package fr.echeance.application.audience;

import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.Processing;

import java.time.Instant;

class InMemoryTrackerChoicesTest extends TrackerChoicesContract {
    private final FixedClock clock = FixedClock.standing();
    private final InMemoryAudience audience = new InMemoryAudience(clock);
    private final FakeProcessing processing = new FakeProcessing(clock, audience);

    @Override
    protected Processing processing() {
        return processing;
    }

    @Override
    protected TrackerChoices choices() {
        return audience;
    }

    @Override
    protected Instant time() {
        return clock.now();
    }
}
