package fr.echeance.domain.security;

import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.RecordKind;

import java.time.Instant;
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
    public Deadline until() {
        return RecordKind.SECURITY_EVENT
                .rule()
                .deadlines(Milestones.of(Milestone.COLLECTED, Deadline.dayOf(at)))
                .activeUntil();
    }
}
