package fr.echeance.domain.takeover;

import fr.echeance.domain.shared.InvalidValue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How an export writes days: a file may mix 1/5/2017, 01.05.2017 and 2017-05-01, and only the mapping can say whether the first two are in
 * January or in May. A day that would need guessing is refused: no date is ever invented.
 */
public enum DayOrder {
    DAY_FIRST("day first"),
    MONTH_FIRST("month first");

    private static final Pattern ISO =
            Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[T ].*)?");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?: .*)?");
    private static final int EARLIEST = 1970;
    private static final int LATEST = 2100;

    private final String words;

    DayOrder(String words) {
        this.words = words;
    }

    /** As the mapping says it. */
    public String words() {
        return words;
    }

    static DayOrder of(String words) {
        for (DayOrder order : values()) if (order.words.equals(words)) return order;
        throw new InvalidValue("days", "choice");
    }

    /** What the days of a file tell by themselves: one after the twelfth shows where it stands. Day first, as in France, when none does. */
    public static DayOrder told(List<String> days) {
        for (String raw : days) {
            var numbers = NUMBERS.matcher(raw.strip());
            if (!numbers.matches()) continue;
            if (Integer.parseInt(numbers.group(2)) > 12) return MONTH_FIRST;
            if (Integer.parseInt(numbers.group(1)) > 12) return DAY_FIRST;
        }
        return DAY_FIRST;
    }

    /** Throws {@link InvalidValue} with field {@code date}, rule {@code required} or {@code date}. */
    public LocalDate read(String raw) {
        String text = raw.strip();
        if (text.isEmpty() || text.toLowerCase(Locale.ROOT).equals("null"))
            throw new InvalidValue("date", "required");
        if (text.length() > 40) throw new InvalidValue("date", "date");
        var iso = ISO.matcher(text);
        if (iso.matches()) return day(iso.toMatchResult(), 1, 2, 3);
        var numbers = NUMBERS.matcher(text);
        if (!numbers.matches()) throw new InvalidValue("date", "date");
        MatchResult parts = numbers.toMatchResult();
        return this == DAY_FIRST ? day(parts, 3, 2, 1) : day(parts, 3, 1, 2);
    }

    private static LocalDate day(MatchResult parts, int year, int month, int day) {
        try {
            LocalDate read =
                    LocalDate.of(
                            Integer.parseInt(parts.group(year)),
                            Integer.parseInt(parts.group(month)),
                            Integer.parseInt(parts.group(day)));
            if (read.getYear() >= EARLIEST && read.getYear() < LATEST) return read;
        } catch (DateTimeException noSuchDay) {
            // Told below, without the day.
        }
        throw new InvalidValue("date", "date");
    }
}
