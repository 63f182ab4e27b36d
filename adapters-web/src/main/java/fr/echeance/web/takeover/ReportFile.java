package fr.echeance.web.takeover;

import fr.echeance.application.takeover.ViewTakeover;
import fr.echeance.domain.takeover.Takeover;
import fr.echeance.web.shared.Shell;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** A report as a file that a spreadsheet opens, and that a data protection officer signs. */
final class ReportFile {
    static final int MOST_ROWS = 100_000;

    /** What a spreadsheet would take for a formula and run: names of columns come from the export. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r].*");

    private ReportFile() {}

    static byte[] write(Shell shell, ViewTakeover.View view) {
        ShownReport report = ShownReport.of(shell, view);
        StringWriter out = new StringWriter();
        out.write("\uFEFF");
        try (CSVPrinter to =
                new CSVPrinter(out, CSVFormat.RFC4180.builder().setDelimiter(';').get())) {
            // Of a part it would say what is true of the part alone.
            if (view.takeover().stage() == Takeover.Stage.FINISHED) row(to, report.headline());
            row(
                    to,
                    shell.text(
                            "takeover.stage."
                                    + view.takeover().stage().name().toLowerCase(Locale.ROOT)));
            row(to, shell.text("takeover.digest"), view.takeover().digest());
            row(to, shell.text("takeover.uploaded"), view.takeover().uploadedAt().toString());
            row(
                    to,
                    shell.text("takeover.ended"),
                    view.takeover().endedAt().map(Object::toString).orElse("–"));
            row(to, report.judged());
            row(to);
            lines(shell, report, to);
            row(to);
            for (ShownReport.Refused refused : report.refused())
                row(to, shell.text("takeover.refused"), refused.column(), refused.tells());
            for (String column : report.ignored()) row(to, shell.text("takeover.ignored"), column);
            row(to);
            view.takeover()
                    .mapping()
                    .lines()
                    .forEach(line -> row(to, shell.text("takeover.mapping"), line));
            row(to);
            row(to, shell.text("takeover.bad", report.bad()));
            if (report.bad() > report.rows().size())
                row(to, shell.text("takeover.first_rows", shell.count(report.rows().size())));
            for (ShownReport.Row bad : report.rows())
                row(
                        to,
                        shell.text("takeover.source." + bad.source()),
                        String.valueOf(bad.line()),
                        bad.reason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void lines(Shell shell, ShownReport report, CSVPrinter to) {
        row(
                to,
                shell.text("col.kind"),
                shell.text("takeover.col.verdict"),
                shell.text("takeover.col.records"),
                shell.text("takeover.col.loaded"),
                shell.text("takeover.col.withheld"),
                shell.text("takeover.col.first"),
                shell.text("takeover.col.last"),
                shell.text("takeover.col.rule"),
                shell.text("takeover.col.text"));
        for (ShownReport.Line line : report.lines())
            row(
                    to,
                    line.kind(),
                    shell.text("takeover.verdict." + line.verdict()),
                    String.valueOf(line.records()),
                    String.valueOf(line.loaded()),
                    String.valueOf(line.withheld()),
                    line.first(),
                    line.last(),
                    line.rule(),
                    line.text());
    }

    private static void row(CSVPrinter to, String... cells) {
        try {
            to.printRecord(Arrays.stream(cells).map(ReportFile::harmless).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
