package fr.echeance.application.security;

import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.Processing;

import java.time.Duration;
import java.util.UUID;

class InMemorySecurityEventsTest extends SecurityEventsContract {
    private final FixedClock clock = FixedClock.standing();
    private final InMemorySecurityEvents events = new InMemorySecurityEvents(clock);
    private final Processing processing = new FakeProcessing(clock, events);

    @Override
    public Processing processing() {
        return processing;
    }

    @Override
    protected SecurityEvents events() {
        return events;
    }

    @Override
    public void wind(Duration by) {
        clock.windTo(time().plus(by));
    }

    @Override
    protected UUID account() {
        UUID account = new UUID(4, 1);
        events.open(account, BUYER);
        return account;
    }
}
