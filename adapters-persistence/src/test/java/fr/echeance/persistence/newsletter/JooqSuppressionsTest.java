package fr.echeance.persistence.newsletter;

import fr.echeance.application.newsletter.Subscriptions;
import fr.echeance.application.newsletter.Suppressions;
import fr.echeance.application.newsletter.SuppressionsContract;
import fr.echeance.application.shared.Processing;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.BeforeEach;

import java.time.Duration;
import java.time.Instant;

class JooqSuppressionsTest extends SuppressionsContract {
    private static final Instant TIME = Instant.parse("2026-11-23T09:00:00Z");

    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @BeforeEach
    void standStill() {
        fixture.wind(TIME);
    }

    @Override
    protected Processing processing() {
        return fixture.processing();
    }

    @Override
    protected Subscriptions subscriptions() {
        return fixture.bean(Subscriptions.class);
    }

    @Override
    protected Suppressions suppressions() {
        return fixture.bean(Suppressions.class);
    }

    @Override
    protected Instant time() {
        return TIME;
    }

    @Override
    protected void wind(Duration by) {
        fixture.wind(TIME.plus(by));
    }
}
