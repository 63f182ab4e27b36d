package fr.echeance.application.audience;

import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.Processing;

import java.time.Duration;

class InMemoryAudienceTest extends AudienceContract {
    private final FixedClock clock = FixedClock.standing();
    private final InMemoryAudience audience = new InMemoryAudience(clock);
    private final FakeProcessing processing = new FakeProcessing(clock, audience);

    @Override
    public Processing processing() {
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
    public void wind(Duration by) {
        clock.windTo(time().plus(by));
    }
}
