package fr.echeance.application.privacy;

import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.Processing;

class InMemoryLooksTest extends LooksContract {
    private final InMemoryLooks looks = new InMemoryLooks();
    private final Processing processing = new FakeProcessing(FixedClock.standing(), looks);

    @Override
    protected Processing processing() {
        return processing;
    }

    @Override
    protected Looks looks() {
        return looks;
    }
}
