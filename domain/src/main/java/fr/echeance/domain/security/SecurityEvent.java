package fr.echeance.domain.security;

import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.RecordKind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of the security log (journalisation, GDPR art. 32; CNIL 2021-122). Nothing that was typed, no address and no browser's name has a
 * place in it.
 *
 * @param origin empty where the shop itself noted something of many
 */
public record SecurityEvent(
        UUID id,
        Instant at,
        Happening happening,
        Surface surface,
        Optional<Origin> origin,
        Whose whose) {
    /** The first day of its month in Paris: all events of a month are kept together, and end on one day. */
    public LocalDate month() {
        return Deadline.dayOf(at).withDayOfMonth(1);
    }

    public Deadline until() {
        return RecordKind.SECURITY_EVENT
                .rule()
                .deadlines(Milestones.of(Milestone.COLLECTED, month()))
                .activeUntil();
    }
}
