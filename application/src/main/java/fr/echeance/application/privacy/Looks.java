package fr.echeance.application.privacy;

import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who of the staff looked at whom (GDPR art. 5(2)): noted in the transaction of the look, or there was no look. */
public interface Looks {
    void note(UUID staff, Place place, Collection<Pseudonym> subjects, Instant at);

    /** Newest first. */
    Page list(Filter filter);

    /** Until when a look of that instant is kept. */
    static Deadline until(Instant at) {
        return RecordKind.STAFF_ACCESS
                .rule()
                .deadlines(Milestones.of(Milestone.COLLECTED, Deadline.dayOf(at)))
                .activeUntil();
    }

    /** Where somebody was seen. */
    enum Place {
        SEARCH,
        CUSTOMER,
        ORDER,
        PACKING_SLIP,
        EVIDENCE,
        ENQUIRY,
        MESSAGES,
        SECURITY
    }

    /**
     * All conditions hold together; an empty one asks for nothing.
     *
     * @param from included
     * @param before excluded
     */
    record Filter(
            Optional<UUID> staff,
            Optional<Place> place,
            Optional<Pseudonym> subject,
            Optional<Instant> from,
            Optional<Instant> before,
            int offset,
            int size) {}

    /** @param more whether older ones follow */
    record Page(List<Look> looks, boolean more) {}

    record Look(UUID staff, Place place, Pseudonym subject, Instant at) {}
}
