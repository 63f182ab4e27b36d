package fr.echeance.persistence.privacy;

import fr.echeance.application.privacy.SubjectRequests;
import fr.echeance.application.privacy.SubjectRequestsContract;
import fr.echeance.application.shared.Processing;
import fr.echeance.persistence.shared.PersistenceFixture;

class JooqSubjectRequestsTest extends SubjectRequestsContract {
    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @Override
    protected Processing processing() {
        return fixture.processing();
    }

    @Override
    protected SubjectRequests requests() {
        return fixture.bean(SubjectRequests.class);
    }
}
