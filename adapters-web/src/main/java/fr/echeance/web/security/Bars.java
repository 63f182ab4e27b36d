package fr.echeance.web.security;

import fr.echeance.application.security.ReadSecurityLog;
import fr.echeance.application.security.SecurityEvents.Count;
import fr.echeance.web.shared.Shell;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** What was refused, day by day, as bars. Knows the geometry, so that the template only draws. */
public record Bars(List<Bar> bars) {
    public static final int WIDTH = 640;
    public static final int HEIGHT = 140;
    public static final int GROUND = 116;
    private static final int TALLEST = 104;
    private static final int STEP = WIDTH / ReadSecurityLog.DAYS;

    static Bars of(Shell shell, LocalDate first, List<Count> counts) {
        return new Bars(
                days(first, ReadSecurityLog.DAYS)
                        .map(day ->
                                new Bar(
                                        shell.day(day),
                                        String.valueOf(day.getDayOfMonth()),
                                        counts.stream()
                                                .filter(count -> count.day().equals(day))
                                                .filter(count -> count.happening().isRefusal())
                                                .mapToLong(Count::events)
                                                .sum()))
                        .toList());
    }

    static Stream<LocalDate> days(LocalDate first, int days) {
        return first.datesUntil(first.plusDays(days));
    }

    /** « lun. 23 », "Mon 23". */
    static String word(Shell shell, LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE d", shell.language().locale()).format(day);
    }

    public int x(int bar) {
        return bar * STEP + STEP / 2;
    }

    public int tall(long events) {
        long most = Math.max(1, bars.stream().mapToLong(Bar::events).max().orElse(1));
        return events == 0 ? 0 : (int) Math.max(3, Math.round((double) TALLEST * events / most));
    }

    /**
     * @param day in words
     * @param tick below the bar
     */
    public record Bar(String day, String tick, long events) {}
}
