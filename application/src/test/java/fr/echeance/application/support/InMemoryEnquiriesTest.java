package fr.echeance.application.support;

import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.Processing;

import java.time.Duration;
import java.time.Instant;

class InMemoryEnquiriesTest extends EnquiriesContract {
    private final FixedClock clock = FixedClock.standing();
    private final Instant start = clock.now();
    private final InMemoryEnquiries enquiries = new InMemoryEnquiries(clock);
    private final Processing processing = new FakeProcessing(clock, enquiries);

    @Override
    protected Processing processing() {
        return processing;
    }

    @Override
    protected Enquiries enquiries() {
        return enquiries;
    }

    @Override
    protected Instant time() {
        return start;
    }

    @Override
    protected void wind(Duration by) {
        clock.wind(Duration.between(clock.now(), start.plus(by)));
    }
}
