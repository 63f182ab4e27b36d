package fr.echeance.web.takeover;

import fr.echeance.application.takeover.ViewTakeover;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.takeover.Takeover;
import fr.echeance.domain.takeover.TakeoverMapping;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Wordings;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * One takeover: before its start the mapping, then how far it has come, at last its report.
 *
 * @param purpose under which the room looks, in words
 * @param stage the text {@code takeover.stage.<stage>}
 * @param filesUntil the last day of its files
 * @param files that are kept: the texts {@code takeover.source.<file>}
 * @param percent of the bytes that were read
 * @param shops of which something is here already
 * @param today the day that a dry run is judged by, as it was typed
 * @param rule that the mapping's text broke, if it did
 * @param problems of the mapping with these files
 * @param dryRun whether the report is of a dry run
 * @param report what was found so far; null when nothing was looked at yet
 */
public record TakeoverPage(
        Shell shell,
        String purpose,
        UUID id,
        String stage,
        @Nullable LocalDate filesUntil,
        List<String> files,
        int percent,
        String mapping,
        Set<String> shops,
        String today,
        @Nullable String rule,
        List<Problem> problems,
        @Nullable String notice,
        boolean dryRun,
        @Nullable ShownReport report)
        implements Page {
    static TakeoverPage of(Shell shell, ViewTakeover.View view) {
        Takeover takeover = view.takeover();
        boolean begun = takeover.startedAt().isPresent();
        return new TakeoverPage(
                shell,
                Wordings.of(shell, Purpose.TAKEOVER),
                takeover.id(),
                stage(takeover),
                takeover.deadlines().activeUntil().lastDay().orElse(null),
                view.files().stream().map(fr.echeance.domain.takeover.Source::id).toList(),
                view.percent(),
                takeover.mapping(),
                view.shops(),
                "",
                null,
                List.of(),
                null,
                false,
                begun ? ShownReport.of(shell, view) : null);
    }

    /** In the word of its text: what was deleted before it began was not stopped. */
    static String stage(Takeover takeover) {
        boolean begun = takeover.startedAt().isPresent();
        return takeover.stage() == Takeover.Stage.CANCELLED && !begun
                ? "discarded"
                : takeover.stage().name().toLowerCase(Locale.ROOT);
    }

    /** A page that is still changing asks for itself again. */
    public @Nullable Integer refresh() {
        return stage.equals("running") ? 2 : null;
    }

    /** Whether the page still asks for a mapping. */
    public boolean waits() {
        return stage.equals("uploaded") && !files.isEmpty();
    }

    /** The former shop that the mapping names, if something of it is here already. */
    public @Nullable String taken() {
        try {
            String shop = TakeoverMapping.parse(mapping).shop();
            return shops.contains(shop) ? shop : null;
        } catch (InvalidValue told) {
            return null;
        }
    }

    TakeoverPage typed(String text, String day) {
        return with(text, day, rule, problems, notice, dryRun, report);
    }

    TakeoverPage saying(@Nullable String said) {
        return with(mapping, today, rule, problems, said, dryRun, report);
    }

    /** @param field of the mapping, or the day of the dry run */
    TakeoverPage broken(String field) {
        String told = shell.text("takeover.broken." + field);
        return with(mapping, today, told, problems, notice, dryRun, report);
    }

    TakeoverPage unfit(List<TakeoverMapping.Problem> found) {
        List<Problem> told =
                found.stream()
                        .map(p -> new Problem(p.wrong().name().toLowerCase(Locale.ROOT), p.name()))
                        .toList();
        return with(mapping, today, rule, told, notice, dryRun, report);
    }

    TakeoverPage seen(ShownReport found) {
        return with(mapping, today, rule, problems, notice, true, found);
    }

    private TakeoverPage with(
            String text,
            String day,
            @Nullable String broken,
            List<Problem> wrong,
            @Nullable String said,
            boolean tried,
            @Nullable ShownReport found) {
        return new TakeoverPage(
                shell,
                purpose,
                id,
                stage,
                filesUntil,
                files,
                percent,
                text,
                shops,
                day,
                broken,
                wrong,
                said,
                tried,
                found);
    }

    /**
     * @param wrong the text {@code takeover.wrong.<wrong>}
     * @param name of a field or a column
     */
    public record Problem(String wrong, String name) {}
}
