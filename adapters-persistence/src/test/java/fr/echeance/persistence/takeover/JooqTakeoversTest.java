package fr.echeance.persistence.takeover;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.takeover.Takeovers;
import fr.echeance.application.takeover.TakeoversContract;
import fr.echeance.persistence.shared.PersistenceFixture;

import java.time.Duration;
import java.time.Instant;

class JooqTakeoversTest extends TakeoversContract {
    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();
    private Instant now = TIME;

    JooqTakeoversTest() {
        fixture.wind(now);
    }

    @Override
    protected Processing processing() {
        return fixture.processing();
    }

    @Override
    protected Takeovers takeovers() {
        return fixture.bean(Takeovers.class);
    }

    @Override
    protected void wind(Duration by) {
        now = now.plus(by);
        fixture.wind(now);
    }
}
