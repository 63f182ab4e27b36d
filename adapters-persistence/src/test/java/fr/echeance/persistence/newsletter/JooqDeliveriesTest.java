package fr.echeance.persistence.newsletter;

import fr.echeance.application.newsletter.Campaigns;
import fr.echeance.application.newsletter.Deliveries;
import fr.echeance.application.newsletter.DeliveriesContract;
import fr.echeance.application.newsletter.Subscriptions;
import fr.echeance.persistence.shared.PersistenceFixture;
import fr.echeance.persistence.shared.PostgresStage;

class JooqDeliveriesTest extends DeliveriesContract implements PostgresStage {
    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @Override
    protected Subscriptions subscriptions() {
        return fixture.bean(Subscriptions.class);
    }

    @Override
    protected Campaigns campaigns() {
        return fixture.bean(Campaigns.class);
    }

    @Override
    protected Deliveries deliveries() {
        return fixture.bean(Deliveries.class);
    }
}
