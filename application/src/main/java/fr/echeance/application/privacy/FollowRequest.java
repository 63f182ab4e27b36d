package fr.echeance.application.privacy;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Whether a person waits for an answer, for who serves them: what was asked and until when, nothing else. */
@UseCase(Purpose.RIGHTS)
public final class FollowRequest {
    private final Processing processing;
    private final SubjectRequests requests;

    FollowRequest(Processing processing, SubjectRequests requests) {
        this.processing = processing;
        this.requests = requests;
    }

    /** Empty when nothing is under way. */
    public Optional<UnderWay> handle(Pseudonym person) {
        return processing.read(
                FollowRequest.class,
                _ ->
                        requests.latest(person)
                                .filter(request ->
                                        request.standing() != SubjectRequest.Standing.DONE)
                                .map(request ->
                                        new UnderWay(
                                                request.standing(),
                                                request.askedAt(),
                                                request.answerBefore())));
    }

    /** @param answerBefore the last day for an answer */
    public record UnderWay(
            SubjectRequest.Standing standing, Instant askedAt, LocalDate answerBefore) {}
}
