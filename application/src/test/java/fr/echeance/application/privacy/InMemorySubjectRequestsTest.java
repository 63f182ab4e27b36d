package fr.echeance.application.privacy;

import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.Processing;

class InMemorySubjectRequestsTest extends SubjectRequestsContract {
    private final FixedClock clock = FixedClock.standing();
    private final InMemorySubjectRequests requests = new InMemorySubjectRequests();
    private final Processing processing = new FakeProcessing(clock, requests);

    @Override
    protected Processing processing() {
        return processing;
    }

    @Override
    protected SubjectRequests requests() {
        return requests;
    }
}
