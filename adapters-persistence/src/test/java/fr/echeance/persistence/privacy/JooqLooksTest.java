package fr.echeance.persistence.privacy;

import fr.echeance.application.privacy.Looks;
import fr.echeance.application.privacy.LooksContract;
import fr.echeance.application.shared.Processing;
import fr.echeance.persistence.shared.PersistenceFixture;

import java.time.Instant;

class JooqLooksTest extends LooksContract {
    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    /** The clock of the database counts microseconds, and stands. */
    JooqLooksTest() {
        fixture.wind(Instant.parse("2026-11-23T09:00:00Z"));
    }

    @Override
    protected Processing processing() {
        return fixture.processing();
    }

    @Override
    protected Looks looks() {
        return fixture.bean(Looks.class);
    }
}
