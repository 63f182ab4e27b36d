package fr.echeance.application.privacy;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.ErasurePlan;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What an erasure would do at this instant, by the plan that the run executes; and where a request stands that was made. Changes nothing. */
@UseCase(Purpose.RIGHTS)
public final class PreviewErasure {
    private final Processing processing;
    private final PersonFile file;
    private final Closing closing;
    private final SubjectRequests requests;

    PreviewErasure(
            Processing processing,
            Collection<PersonalDataHolder> holders,
            PersonRecords records,
            BuyerMoves moves,
            PersonAccounts accounts,
            PersonConsents consents,
            SubjectRequests requests) {
        this.processing = processing;
        this.file = new PersonFile(holders, records);
        this.closing = new Closing(file, moves, accounts, consents);
        this.requests = requests;
    }

    public Preview handle(Pseudonym person) {
        return processing.snapshot(
                PreviewErasure.class,
                now -> {
                    Optional<SubjectRequest> request = requests.latest(person);
                    Instant asked =
                            request.filter(SubjectRequest::isInGrace)
                                    .map(SubjectRequest::askedAt)
                                    .orElse(now);
                    Instant runs =
                            request.filter(SubjectRequest::isInGrace)
                                    .map(SubjectRequest::dueAt)
                                    .orElseGet(() -> now.plus(RequestErasure.GRACE));
                    return new Preview(
                            file.lines(
                                    closing.foresee(
                                            person, asked, now, runs.isAfter(now) ? runs : now)),
                            request);
                });
    }

    /** @param request the last one that was not undone */
    public record Preview(List<ErasurePlan.Line> plan, Optional<SubjectRequest> request) {}
}
