package fr.echeance.application.support;

import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.Processing;

import java.time.Duration;

class InMemoryEnquiriesTest extends EnquiriesContract {
    private final FixedClock clock = FixedClock.standing();
    private final InMemoryEnquiries enquiries = new InMemoryEnquiries(clock);
    private final Processing processing = new FakeProcessing(clock, enquiries);

    @Override
    public Processing processing() {
        return processing;
    }

    @Override
    protected Enquiries enquiries() {
        return enquiries;
    }

    @Override
    public void wind(Duration by) {
        clock.windTo(time().plus(by));
    }
}
