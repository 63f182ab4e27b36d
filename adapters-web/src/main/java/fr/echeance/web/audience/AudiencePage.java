package fr.echeance.web.audience;

import fr.echeance.application.audience.AudienceCounts.Label;
import fr.echeance.application.audience.PageViews;
import fr.echeance.application.audience.ViewAudience.Audience;
import fr.echeance.domain.audience.Measure;
import fr.echeance.domain.audience.SitePage;
import fr.echeance.domain.audience.Tally;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The numbers of the site: visits day by day, where they come from, how far they go.
 *
 * @param links hosts that lead to pages that are not there
 */
public record AudiencePage(
        Shell shell,
        String purpose,
        Span span,
        LocalDate from,
        LocalDate to,
        Tally.Count total,
        DayChart chart,
        List<Section> sections,
        List<Missing> links)
        implements Page {
    private static final List<SitePage> FUNNEL =
            List.of(SitePage.PRODUCT, SitePage.CART, SitePage.CHECKOUT, SitePage.ORDERED);

    static AudiencePage of(
            Shell shell,
            String purpose,
            Span span,
            Audience audience,
            List<PageViews.Missing> missing) {
        Map<Measure, List<Label>> labels = audience.labels();
        return new AudiencePage(
                shell,
                purpose,
                span,
                audience.from(),
                audience.to(),
                audience.days().stream()
                        .map(day -> day.count())
                        .reduce(Tally.Count.NONE, Tally.Count::plus),
                DayChart.of(audience.from(), audience.to(), audience.days()),
                List.of(
                        funnel(shell, labels),
                        visits(labels, Measure.WAY, one -> shell.text("way." + one.label())),
                        visits(labels, Measure.HOST, Label::label),
                        views(labels, Measure.PAGE, one -> shell.text("site." + one.label())),
                        views(labels, Measure.ITEM, Label::label),
                        views(labels, Measure.LANGUAGE, one -> shell.text("spoken." + one.label())),
                        views(labels, Measure.DEVICE, one -> shell.text("device." + one.label())),
                        visits(
                                labels,
                                Measure.VISITOR,
                                one -> shell.text("visitor." + one.label())),
                        visits(
                                labels,
                                Measure.CHOICE,
                                one -> shell.text("trackers.answer." + one.label()))),
                missing.stream()
                        .map(one ->
                                new Missing(
                                        shell.text("way." + one.source().way().id()),
                                        one.source().host(),
                                        one.times()))
                        .toList());
    }

    private static Section funnel(Shell shell, Map<Measure, List<Label>> labels) {
        return section(
                "funnel",
                FUNNEL.stream()
                        .map(step ->
                                new Row(
                                        shell.text("site." + step.id()),
                                        in(labels, Measure.PAGE).stream()
                                                .filter(one -> one.label().equals(step.id()))
                                                .mapToLong(one -> one.count().views())
                                                .sum(),
                                        0))
                        .toList());
    }

    private static Section visits(
            Map<Measure, List<Label>> labels, Measure measure, Function<Label, String> name) {
        return section(
                measure.id(),
                in(labels, measure).stream()
                        .map(one -> new Row(name.apply(one), one.count().visits(), 0))
                        .toList());
    }

    private static Section views(
            Map<Measure, List<Label>> labels, Measure measure, Function<Label, String> name) {
        return section(
                measure.id(),
                in(labels, measure).stream()
                        .map(one -> new Row(name.apply(one), one.count().views(), 0))
                        .toList());
    }

    private static Section section(String name, List<Row> rows) {
        long most = rows.stream().mapToLong(Row::number).max().orElse(1);
        return new Section(name, rows.stream().map(row -> row.outOf(most)).toList());
    }

    private static List<Label> in(Map<Measure, List<Label>> labels, Measure measure) {
        return labels.getOrDefault(measure, List.of());
    }

    /** For how many days. */
    public enum Span {
        WEEK(7),
        MONTH(30),
        QUARTER(90),
        YEAR(365);

        private final int days;

        Span(int days) {
            this.days = days;
        }

        public int days() {
            return days;
        }

        static Optional<Span> of(String days) {
            return Arrays.stream(values())
                    .filter(one -> String.valueOf(one.days).equals(days))
                    .findFirst();
        }
    }

    /** @param name as the texts {@code audience.<name>} have it */
    public record Section(String name, List<Row> rows) {}

    /** @param share of the longest bar, in percent */
    public record Row(String label, long number, int share) {
        Row outOf(long most) {
            return new Row(label, number, (int) Math.round(100.0 * number / Math.max(1, most)));
        }
    }

    public record Missing(String way, String host, int times) {}
}
