package fr.echeance.application.privacy;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

import java.util.List;

/** What people asked for, for who watches that everybody is answered in time: dates, never whose. */
@UseCase(Purpose.RIGHTS)
public final class ListSubjectRequests {
    private final Processing processing;
    private final SubjectRequests requests;

    ListSubjectRequests(Processing processing, SubjectRequests requests) {
        this.processing = processing;
        this.requests = requests;
    }

    public List<SubjectRequests.Asked> handle(int limit) {
        return processing.read(ListSubjectRequests.class, _ -> requests.list(limit));
    }
}
