package fr.echeance.domain.privacy;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.Set;

/**
 * The intermediate archive of a kind (archivage intermédiaire): a table of its own with only the fields that evidence needs, read by the
 * evidence purposes from the instant the active phase ends.
 *
 * @param period how long
 * @param start what it counts from; the last day of the active phase when empty
 * @param kept which fields
 * @param evidence who may look, each look witnessed
 * @param thePerson whether the person may go on reading it
 * @param basis the legal basis where it differs from the purposes' own
 */
public record ArchivePhase(
        Period period,
        Optional<Milestone> start,
        Wording kept,
        Set<Purpose> evidence,
        boolean thePerson,
        Optional<LegalBasis> basis) {
    public ArchivePhase {
        evidence = Set.copyOf(evidence);
    }

    /** The last day, never before the last day of the active phase; empty while a milestone is open. */
    Optional<LocalDate> lastDay(Optional<LocalDate> activeLastDay, Milestones milestones) {
        return activeLastDay.flatMap(active ->
                start.map(milestones::on)
                        .orElse(activeLastDay)
                        .map(from -> from.plus(period))
                        .map(end -> end.isBefore(active) ? active : end));
    }
}
