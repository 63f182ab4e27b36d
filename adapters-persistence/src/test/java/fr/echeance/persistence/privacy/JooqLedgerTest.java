package fr.echeance.persistence.privacy;

import fr.echeance.application.privacy.Ledger;
import fr.echeance.application.privacy.LedgerBook;
import fr.echeance.application.privacy.LedgerContract;
import fr.echeance.application.shared.Processing;
import fr.echeance.persistence.shared.PersistenceFixture;

class JooqLedgerTest extends LedgerContract {
    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @Override
    protected Processing processing() {
        return fixture.processing();
    }

    @Override
    protected Ledger ledger() {
        return fixture.bean(Ledger.class);
    }

    @Override
    protected LedgerBook book() {
        return fixture.bean(LedgerBook.class);
    }
}
