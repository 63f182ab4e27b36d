package fr.echeance.web.takeover;

import fr.echeance.application.takeover.ViewTakeover;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/**
 * A report on paper, which a data protection officer signs.
 *
 * @param stage the text {@code takeover.stage.<stage>}: a report of what was stopped must not pass for a whole one
 * @param digest SHA-256 of the files, hexadecimal
 * @param ended null while it runs
 * @param mapping by which the files were read
 */
public record PrintedReportPage(
        Shell shell,
        String stage,
        String digest,
        Instant uploaded,
        @Nullable Instant ended,
        String mapping,
        ShownReport report)
        implements Page {
    /** More would be a book; the file for spreadsheets has them all. */
    static final int MOST_ROWS = 500;

    static PrintedReportPage of(Shell shell, ViewTakeover.View view) {
        return new PrintedReportPage(
                shell,
                view.takeover().stage().name().toLowerCase(Locale.ROOT),
                view.takeover().digest(),
                view.takeover().uploadedAt(),
                view.takeover().endedAt().orElse(null),
                view.takeover().mapping(),
                ShownReport.of(shell, view));
    }
}
