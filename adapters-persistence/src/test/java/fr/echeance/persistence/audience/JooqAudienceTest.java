package fr.echeance.persistence.audience;

import fr.echeance.application.audience.AudienceContract;
import fr.echeance.application.audience.AudienceCounts;
import fr.echeance.application.audience.PageViews;
import fr.echeance.persistence.shared.PersistenceFixture;
import fr.echeance.persistence.shared.PostgresStage;

class JooqAudienceTest extends AudienceContract implements PostgresStage {
    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @Override
    protected PageViews views() {
        return fixture.bean(PageViews.class);
    }

    @Override
    protected AudienceCounts counts() {
        return fixture.bean(AudienceCounts.class);
    }
}
