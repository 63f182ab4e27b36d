package fr.echeance.web.privacy;

import fr.echeance.application.privacy.SweepRetention;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Wordings;

import java.time.Instant;
import java.util.List;

/**
 * What a sweep did, or would do.
 *
 * @param at the time it looked at
 */
public record SweepReport(Instant at, boolean dryRun, List<Row> rows) {
    /** @param at the time that was looked at */
    public static SweepReport of(Shell shell, Instant at, SweepRetention.Report report) {
        return new SweepReport(
                at,
                report.dryRun(),
                report.lines().stream().map(line -> row(shell, line, report.dryRun())).toList());
    }

    private static Row row(Shell shell, SweepRetention.Line line, boolean dryRun) {
        return new Row(
                Wordings.of(shell, line.kind()),
                dryRun ? line.plan().toArchive() : line.swept().archived(),
                dryRun ? line.plan().toErase() : line.swept().erased(),
                line.plan().spared(),
                line.failure().isPresent());
    }

    public boolean failed() {
        return rows.stream().anyMatch(Row::failed);
    }

    public long touched() {
        return rows.stream().mapToLong(row -> row.archived() + row.erased()).sum();
    }

    /**
     * @param kind of record, in words
     * @param held due, and spared by a hold
     */
    public record Row(String kind, long archived, long erased, long held, boolean failed) {}
}
