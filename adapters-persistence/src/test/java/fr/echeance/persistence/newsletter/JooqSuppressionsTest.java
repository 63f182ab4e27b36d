package fr.echeance.persistence.newsletter;

import fr.echeance.application.newsletter.Subscriptions;
import fr.echeance.application.newsletter.Suppressions;
import fr.echeance.application.newsletter.SuppressionsContract;
import fr.echeance.persistence.shared.PersistenceFixture;
import fr.echeance.persistence.shared.PostgresStage;

class JooqSuppressionsTest extends SuppressionsContract implements PostgresStage {
    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @Override
    protected Subscriptions subscriptions() {
        return fixture.bean(Subscriptions.class);
    }

    @Override
    protected Suppressions suppressions() {
        return fixture.bean(Suppressions.class);
    }
}
