package fr.echeance.application.privacy;

import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.PersonProof;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people asked for, until it is answered; then only that it was. */
public interface SubjectRequests {
    void add(SubjectRequest request, PersonProof proof, Deadlines deadlines);

    /** The last one that was not undone, as long as it is kept whole. */
    Optional<SubjectRequest> latest(Pseudonym person);

    /** For changing: a second transaction waits until this one ends. */
    Optional<SubjectRequest> lock(UUID id);

    void save(SubjectRequest request, Deadlines deadlines);

    /** Whose time has come, longest waiting first. */
    List<UUID> due(Instant now, int limit);

    /** All that are kept, live and archived, newest first; of each its dates alone. */
    List<Asked> list(int limit);

    /**
     * @param answerBefore empty once it is archived
     * @param dueAt empty once nothing more is to be done
     */
    record Asked(
            SubjectRequest.Standing standing,
            Instant askedAt,
            Optional<LocalDate> answerBefore,
            Optional<Instant> dueAt,
            Optional<Instant> ranAt,
            Optional<Instant> toldAt) {}
}
