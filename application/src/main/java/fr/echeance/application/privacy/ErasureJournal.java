package fr.echeance.application.privacy;

import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.PersonProof;
import fr.echeance.domain.privacy.RecordKind;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Who was erased, by keyed hash, so that a restored backup brings nobody back. A copy lies outside the database; it is written first: a
 * line too many erases somebody who asked for it, a line too few brings somebody back.
 */
public interface ErasureJournal {
    /** The same entry twice is one. */
    void add(Erased erased, Deadline activeUntil);

    /** Those of the entries that are in the journal. */
    Set<UUID> known(Collection<UUID> entries);

    /**
     * @param coversUntil what was placed later is not covered
     * @param open the orders of which something stayed in use; every other one that is covered had ended. Only the copy says so
     */
    record Erased(
            UUID id, PersonProof proof, Instant coversUntil, Instant erasedAt, Set<UUID> open) {
        public Erased {
            open = Set.copyOf(open);
        }

        /** How long it is remembered, here and in the copy. */
        public Deadline until() {
            return ErasureJournal.until(erasedAt);
        }
    }

    /** How long what was written down then is remembered. */
    static Deadline until(Instant collected) {
        return RecordKind.ERASURE_JOURNAL
                .rule()
                .deadlines(Milestones.of(Milestone.COLLECTED, Deadline.dayOf(collected)))
                .activeUntil();
    }
}
