package fr.echeance.persistence.privacy;

import fr.echeance.domain.privacy.ArchivePhase;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;

import java.time.Instant;
import java.util.Set;

/**
 * A record at one point of its life, and the decision table of who may see it there: written from the law, not from the policies.
 *
 * @param archive the end of the archive; the same as {@code active} where the kind has none
 */
record Life(Deadline active, Deadline archive, boolean archived, boolean held, boolean restricted) {
    boolean isSeenBy(Purpose purpose, RecordKind kind, Instant now) {
        if (purpose == Purpose.RIGHTS || purpose == Purpose.RETENTION) return true;
        boolean evidence = evidence(kind).contains(purpose);
        // Restriction leaves storage, and claims (GDPR art. 18(2)).
        boolean claims = purpose == Purpose.PURCHASE_DISPUTES;
        if (kind == RecordKind.LEDGER_ENTRY) return purpose == Purpose.ACCOUNTABILITY;
        if (!archived && !active.hasPassed(now))
            return kind.purposes().contains(purpose) && !restricted;
        if (!archive.hasPassed(now)) return evidence && (!restricted || claims);
        return evidence && claims && held;
    }

    static Set<Purpose> evidence(RecordKind kind) {
        return kind.rule().archive().map(ArchivePhase::evidence).orElse(Set.of());
    }
}
