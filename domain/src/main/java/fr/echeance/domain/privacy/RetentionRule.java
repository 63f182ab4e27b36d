package fr.echeance.domain.privacy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long the records of one kind are kept (durée de conservation, GDPR art. 5(1)(e)), the same for all purposes of the kind: the active
 * phase ends, then the archive, then the record goes.
 *
 * @param end what becomes of the record
 * @param text where the duration stands
 * @param why why it differs from the cell of the published table, or what it rests on
 */
public record RetentionRule(
        Phase active,
        Optional<ArchivePhase> archive,
        Wording end,
        Wording text,
        Wording why,
        Validity validity) {
    /** Since when the rule is in force, until when, and who validated it: an old rule still explains old deadlines. */
    public record Validity(LocalDate since, Optional<LocalDate> until, String validatedBy) {}

    /** A milestone that is open leaves the deadline open. */
    public Deadlines deadlines(Milestones milestones) {
        Optional<LocalDate> lastActive = active.lastDay(milestones);
        Deadline activeUntil = lastActive.map(Deadline::endOf).orElseGet(Deadline::open);
        return new Deadlines(
                activeUntil,
                archive.map(a ->
                                a.lastDay(lastActive, milestones)
                                        .map(Deadline::endOf)
                                        .orElseGet(Deadline::open))
                        .orElse(activeUntil));
    }

    /** The rule as the ledger names it: letters, digits, spaces and underscores. */
    public String id() {
        String phases =
                active.words()
                        + archive.map(a ->
                                        " then "
                                                + a.period()
                                                + a.start().map(s -> " from " + s.id()).orElse(""))
                                .orElse("");
        return phases.length() <= 80 ? phases : phases.substring(0, 80);
    }
}
