package fr.echeance.application.privacy;

import fr.echeance.application.privacy.ErasureJournal.Erased;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.PersonProof;

import java.time.Instant;
import java.util.List;

/** The copy of the {@link ErasureJournal} outside the database. */
public interface JournalCopy {
    /** On the disk when this returns; the same entry twice is one erasure. */
    void append(Erased erased);

    /** An account takes another address: a backup may still know its owner by the former one. On the disk when this returns. */
    void append(Renamed renamed);

    /** Everything that was appended, in order; what a cut of power tore is left out, for it was never committed. */
    Lines read();

    /** Takes the lines out whose own deadline has passed. */
    void trim(Instant now);

    /**
     * @param former by keyed hash, as {@code renamed}
     */
    record Renamed(PersonProof former, PersonProof renamed, Instant at) {
        /** As long as an erasure under the new address may need it. */
        public Deadline until() {
            return ErasureJournal.until(at);
        }
    }

    record Lines(List<Erased> erased, List<Renamed> renamed) {
        public Lines {
            erased = List.copyOf(erased);
            renamed = List.copyOf(renamed);
        }
    }
}
