package fr.echeance.application.privacy;

import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.Processing;

class InMemoryLedgerTest extends LedgerContract {
    private final FixedClock clock = FixedClock.standing();
    private final InMemoryLedger ledger = new InMemoryLedger(clock);

    @Override
    protected Processing processing() {
        return new FakeProcessing(clock, ledger);
    }

    @Override
    protected Ledger ledger() {
        return ledger;
    }

    @Override
    protected LedgerBook book() {
        return ledger;
    }
}
