package fr.echeance.persistence.privacy;

import fr.echeance.application.privacy.GuestLinks;
import fr.echeance.application.privacy.GuestLinksContract;
import fr.echeance.application.shared.Processing;
import fr.echeance.persistence.shared.PersistenceFixture;

class JooqGuestLinksTest extends GuestLinksContract {
    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @Override
    protected Processing processing() {
        return fixture.processing();
    }

    @Override
    protected GuestLinks links() {
        return fixture.bean(GuestLinks.class);
    }
}
