package fr.echeance.web.takeover;

import fr.echeance.application.takeover.ViewTakeover;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.privacy.RuleWording;
import fr.echeance.domain.takeover.BadRow;
import fr.echeance.domain.takeover.RefusedColumn;
import fr.echeance.domain.takeover.Takeover;
import fr.echeance.domain.takeover.TakeoverReport;
import fr.echeance.domain.takeover.Tally;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Wordings;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A report in words, without anybody's identity.
 *
 * @param judged on which days, in words
 * @param most records of a line, by which bars are drawn
 * @param refused columns by what they would tell
 * @param ignored columns that nobody mapped
 * @param rows that were not read as they stand, the first of them
 */
public record ShownReport(
        String headline,
        String judged,
        List<Line> lines,
        long most,
        List<Reason> reasons,
        List<Refused> refused,
        List<String> ignored,
        List<Row> rows) {
    /** How wide the longest bar is. */
    private static final int WIDTH = 300;

    static ShownReport of(Shell shell, ViewTakeover.View view) {
        Takeover takeover = view.takeover();
        LocalDate from = Deadline.dayOf(takeover.startedAt().orElse(takeover.uploadedAt()));
        LocalDate to = takeover.endedAt().map(Deadline::dayOf).orElse(from);
        return of(shell, view.report(), from, to).with(shell, view.bad());
    }

    /** Batches that ran on different days were judged by each its own. */
    static ShownReport of(Shell shell, TakeoverReport report, LocalDate from, LocalDate to) {
        return new ShownReport(
                Wordings.of(shell, report.headline()),
                from.equals(to)
                        ? shell.text("takeover.judged", shell.day(from))
                        : shell.text("takeover.judged.days", shell.day(from), shell.day(to)),
                report.tallies().all().stream().map(tally -> line(shell, tally)).toList(),
                report.tallies().all().stream().mapToLong(Tally::records).max().orElse(0),
                report.bad().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(bad ->
                                new Reason(
                                        Wordings.of(shell, bad.getKey().wording()), bad.getValue()))
                        .toList(),
                report.unread().stream()
                        .filter(unread -> unread.refused().isPresent())
                        .map(unread ->
                                new Refused(
                                        unread.column(),
                                        unread.refused()
                                                .map(RefusedColumn::wording)
                                                .map(words -> Wordings.of(shell, words))
                                                .orElse("")))
                        .sorted(Comparator.comparing(Refused::column))
                        .toList(),
                report.unread().stream()
                        .filter(unread -> unread.refused().isEmpty())
                        .map(unread -> unread.source().id() + "." + unread.column())
                        .toList(),
                List.of());
    }

    private ShownReport with(Shell shell, List<BadRow> bad) {
        return new ShownReport(
                headline,
                judged,
                lines,
                most,
                reasons,
                refused,
                ignored,
                bad.stream()
                        .map(row ->
                                new Row(
                                        row.source().id(),
                                        row.line(),
                                        Wordings.of(shell, row.reason().wording())))
                        .toList());
    }

    private static Line line(Shell shell, Tally tally) {
        RecordKind kind = tally.kind();
        return new Line(
                Wordings.of(shell, kind),
                tally.verdict().name().toLowerCase(Locale.ROOT),
                tally.first().map(shell::day).orElse("–"),
                tally.last().map(shell::day).orElse("–"),
                tally.records(),
                tally.loaded(),
                tally.withheld(),
                Wordings.of(shell, RuleWording.whole(kind.rule())),
                Wordings.of(shell, kind.rule().text()));
    }

    /** How many bad rows there are in all. */
    public long bad() {
        return reasons.stream().mapToLong(Reason::rows).sum();
    }

    /** Of a bar; something is always seen of what is not nothing. */
    public int wide(Line line) {
        return line.records() == 0 ? 0 : (int) Math.max(2, line.records() * WIDTH / most);
    }

    /**
     * @param verdict the text {@code takeover.verdict.<verdict>}
     * @param first the earliest day of these verdicts, in words
     * @param loaded rows that were written
     * @param withheld of people erased before
     * @param rule how long such records are kept
     * @param text where that stands
     */
    public record Line(
            String kind,
            String verdict,
            String first,
            String last,
            long records,
            long loaded,
            long withheld,
            String rule,
            String text) {}

    public record Reason(String reason, long rows) {}

    /** @param tells what the column would tell */
    public record Refused(String column, String tells) {}

    /** @param source the text {@code takeover.source.<source>} */
    public record Row(String source, long line, String reason) {}
}
