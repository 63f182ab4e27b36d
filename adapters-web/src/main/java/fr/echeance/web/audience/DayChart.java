package fr.echeance.web.audience;

import fr.echeance.application.audience.AudienceCounts.Day;
import fr.echeance.domain.audience.Tally;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Visits as bars, time to the right; days that would stand on one another are one bar. Knows the geometry, so that the template only draws.
 *
 * @param most of a bar
 */
public record DayChart(List<Bar> bars, long most) {
    public static final int WIDTH = 960;
    public static final int HEIGHT = 200;
    public static final int FOOT = 24;
    private static final int MOST_BARS = 46;

    static DayChart of(LocalDate from, LocalDate to, List<Day> days) {
        Map<LocalDate, Tally.Count> counts =
                days.stream().collect(Collectors.toMap(Day::day, Day::count));
        long whole = ChronoUnit.DAYS.between(from, to) + 1;
        long each = Math.ceilDiv(whole, MOST_BARS);
        List<Bar> bars = new ArrayList<>();
        for (LocalDate first = from; !first.isAfter(to); first = first.plusDays(each)) {
            LocalDate last = first.plusDays(each - 1).isAfter(to) ? to : first.plusDays(each - 1);
            Tally.Count sum =
                    first.datesUntil(last.plusDays(1))
                            .map(day -> counts.getOrDefault(day, Tally.Count.NONE))
                            .reduce(Tally.Count.NONE, Tally.Count::plus);
            bars.add(new Bar(first, last, sum));
        }
        return new DayChart(
                bars,
                Math.max(1, bars.stream().mapToLong(bar -> bar.count().visits()).max().orElse(1)));
    }

    public int x(int bar) {
        return bar * WIDTH / bars.size();
    }

    public int wide() {
        return Math.max(2, WIDTH / bars.size() - 4);
    }

    public int tall(Bar bar) {
        return (int) Math.round((double) bar.count().visits() * (HEIGHT - 8) / most);
    }

    /** Which bars are named at the foot. */
    public boolean isNamed(int bar) {
        return bar % Math.ceilDiv(bars.size(), 6) == 0;
    }

    /** @param last the same as the first where a bar is one day */
    public record Bar(LocalDate first, LocalDate last, Tally.Count count) {}
}
