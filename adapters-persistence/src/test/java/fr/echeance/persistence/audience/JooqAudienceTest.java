package fr.echeance.persistence.audience;

import fr.echeance.application.audience.AudienceContract;
import fr.echeance.application.audience.AudienceCounts;
import fr.echeance.application.audience.PageViews;
import fr.echeance.application.shared.Processing;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.BeforeEach;

import java.time.Duration;
import java.time.Instant;

class JooqAudienceTest extends AudienceContract {
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
    protected PageViews views() {
        return fixture.bean(PageViews.class);
    }

    @Override
    protected AudienceCounts counts() {
        return fixture.bean(AudienceCounts.class);
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
