package fr.echeance.application.privacy;

import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Links that lead a guest to what is kept about them. Only a digest of what the mail carries is stored. */
public interface GuestLinks {
    void add(UUID id, String tokenDigest, Pseudonym person, Instant askedAt, Deadline activeUntil);

    /** Whose link it is, once: a second time, or past its deadline, there is none. Of two at once, one gets it. */
    Optional<Pseudonym> take(String tokenDigest);
}
