package fr.echeance.web.privacy;

import fr.echeance.application.privacy.ForecastRetention.Forecast;
import fr.echeance.application.privacy.RetentionOutlook.Due;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Wordings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What falls due when: time runs to the right, each kind is a band, what falls due stands as bars on its last day.
 * Knows the geometry, so that the template only draws.
 *
 * @param from a little before today: what stands between the two is overdue
 */
public record Horizon(LocalDate from, LocalDate today, LocalDate until, List<Band> bands) {
    public static final int WIDTH = 960;
    public static final int LEFT = 200;
    public static final int BAND = 40;
    public static final int TOP = 32;
    private static final int TALLEST = 30;

    private static final int BUCKETS = 60;

    /** The next years; days that would stand on one another are told together, on the last of them. */
    public static Horizon of(Shell shell, Forecast forecast, int years) {
        LocalDate today = forecast.today();
        LocalDate until = today.plusYears(years);
        long whole = ChronoUnit.DAYS.between(today, until);
        LocalDate from =
                forecast.due().stream()
                        .map(Due::lastDay)
                        .reduce(today.minusDays(whole / 30), (a, b) -> a.isBefore(b) ? a : b);
        List<Band> bands = new ArrayList<>();
        for (RecordKind kind : new TreeSet<>(forecast.stored().keySet()))
            bands.add(
                    new Band(
                            Wordings.of(shell, kind),
                            bars(
                                    forecast.due().stream()
                                            .filter(due -> due.kind() == kind)
                                            .filter(due -> due.lastDay().isBefore(until))
                                            .toList(),
                                    today,
                                    Math.max(1, whole / BUCKETS))));
        return new Horizon(from, today, until, bands);
    }

    private static List<Bar> bars(List<Due> due, LocalDate today, long bucket) {
        record Place(long bucket, boolean erased) {}
        Map<Place, Bar> bars = new LinkedHashMap<>();
        for (Due day : due)
            bars.merge(
                    new Place(
                            Math.floorDiv(ChronoUnit.DAYS.between(today, day.lastDay()), bucket),
                            day.erased()),
                    new Bar(day.lastDay(), day.records(), day.erased()),
                    (a, b) ->
                            new Bar(
                                    a.lastDay().isBefore(b.lastDay()) ? b.lastDay() : a.lastDay(),
                                    a.records() + b.records(),
                                    a.erased()));
        return List.copyOf(bars.values());
    }

    public int height() {
        return TOP + bands.size() * BAND + 28;
    }

    public int y(int band) {
        return TOP + (band + 1) * BAND;
    }

    public int x(LocalDate day) {
        long all = Math.max(1, ChronoUnit.DAYS.between(from, until));
        long here = Math.clamp(ChronoUnit.DAYS.between(from, day), 0, all);
        return LEFT + (int) Math.round((WIDTH - LEFT - 16.0) * here / all);
    }

    /** Bars grow with the square root, so that one record beside ten thousand can still be seen. */
    public int tall(long records) {
        long most =
                bands.stream()
                        .flatMap(band -> band.bars().stream())
                        .mapToLong(Bar::records)
                        .max()
                        .orElse(1);
        return (int) Math.max(3, Math.round(TALLEST * Math.sqrt((double) records / most)));
    }

    public boolean overdue(Bar bar) {
        return bar.lastDay().isBefore(today);
    }

    /** Whether it is told in months, not in years. */
    public boolean near() {
        return from.plusYears(3).isAfter(until);
    }

    /** First days of years, or of months when the horizon is near. */
    public List<LocalDate> ticks() {
        boolean near = near();
        int step = near ? 3 : 12 * Math.max(1, (until.getYear() - from.getYear()) / 8);
        List<LocalDate> ticks = new ArrayList<>();
        LocalDate first =
                near ? from.withDayOfMonth(1).plusMonths(1) : from.withDayOfYear(1).plusYears(1);
        for (LocalDate day = first; day.isBefore(until); day = day.plusMonths(step)) ticks.add(day);
        return ticks;
    }

    /**
     * @param kind of record, in words
     */
    public record Band(String kind, List<Bar> bars) {}

    /**
     * @param erased true: goes after that day; false: moves to the archive
     */
    public record Bar(LocalDate lastDay, long records, boolean erased) {}
}
