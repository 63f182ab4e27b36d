package fr.echeance.application.privacy;

import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.Processing;

class InMemoryGuestLinksTest extends GuestLinksContract {
    private final FixedClock clock = FixedClock.standing();
    private final InMemoryGuestLinks links = new InMemoryGuestLinks(clock);
    private final Processing processing = new FakeProcessing(clock, links);

    @Override
    protected Processing processing() {
        return processing;
    }

    @Override
    protected GuestLinks links() {
        return links;
    }
}
