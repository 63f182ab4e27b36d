package fr.echeance.application.privacy;

import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.RecordKind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Records that are spared from sweep and erasure, one by one (gel; GDPR art. 17(3)(e)). */
public interface Holds {
    /** False when the record is held already, or no longer exists; waits for a sweep of the kind that is under way. */
    boolean place(Hold hold, Deadline activeUntil, Deadline archiveUntil);

    /** False when it was not held. */
    boolean release(UUID id, Instant now, Deadline activeUntil, Deadline archiveUntil);

    List<Hold> current();

    /** Why a record is held: a closed list, since free text would be personal data. */
    enum Reason {
        DISPUTE,
        PROCEEDINGS,
        AUTHORITY_REQUEST,
        SUBJECT_CLAIM
    }

    /** @param placedBy pseudonym of the member of staff */
    record Hold(
            UUID id,
            RecordKind kind,
            UUID record,
            Reason reason,
            UUID placedBy,
            Instant placedAt,
            LocalDate reviewOn) {}
}
