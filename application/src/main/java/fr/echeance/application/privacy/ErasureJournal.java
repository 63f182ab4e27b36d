package fr.echeance.application.privacy;

import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.PersonProof;

import java.time.Instant;
import java.util.UUID;

/**
 * Who was erased, by keyed hash, so that a restored backup brings nobody back. A copy lies outside the database; it is written first: a
 * line too many erases somebody who asked for it, a line too few brings somebody back.
 */
public interface ErasureJournal {
    void add(Erased erased, Deadline activeUntil);

    /** @param coversUntil what was placed later is not covered */
    record Erased(UUID id, PersonProof proof, Instant coversUntil, Instant erasedAt) {}
}
