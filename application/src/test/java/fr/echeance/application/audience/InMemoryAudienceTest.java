package fr.echeance.application.audience;

import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.Processing;

import java.time.Duration;
import java.time.Instant;

class InMemoryAudienceTest extends AudienceContract {
    private final FixedClock clock = FixedClock.standing();
    private final Instant time = clock.now();
    private final InMemoryAudience audience = new InMemoryAudience(clock);
    private final FakeProcessing processing = new FakeProcessing(clock, audience);

    @Override
    protected Processing processing() {
        return processing;
    }

    @Override
    protected PageViews views() {
        return audience;
    }

    @Override
    protected AudienceCounts counts() {
        return audience;
    }

    @Override
    protected Instant time() {
        return time;
    }

    @Override
    protected void wind(Duration by) {
        clock.wind(Duration.between(clock.now(), time.plus(by)));
    }
}
