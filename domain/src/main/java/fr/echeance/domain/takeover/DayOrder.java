package fr.echeance.domain.takeover;

import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.InvalidValue;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
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
            Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[T ](.*))?");
    private static final Pattern ZONED =
            Pattern.compile(
                    "(\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?) ?(Z|[+-]\\d{2}(?::?\\d{2})?)");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?: (.*))?");
    private static final int LONGEST = 40;
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

    /** What a day tells by itself: one after the twelfth shows where it stands. */
    public static Optional<DayOrder> told(String day) {
        var numbers = NUMBERS.matcher(day.strip());
        if (day.length() > LONGEST || !numbers.matches()) return Optional.empty();
        if (Integer.parseInt(numbers.group(2)) > 12) return Optional.of(MONTH_FIRST);
        return Integer.parseInt(numbers.group(1)) > 12 ? Optional.of(DAY_FIRST) : Optional.empty();
    }

    /**
     * The day in France, where the text says its hour and its zone. Throws {@link InvalidValue} with field {@code date}, rule
     * {@code required} or {@code date}.
     */
    public LocalDate read(String raw) {
        return readIfAny(raw).orElseThrow(() -> new InvalidValue("date", "required"));
    }

    /** As {@link #read}; empty where nothing is said. */
    public Optional<LocalDate> readIfAny(String raw) {
        String text = raw.strip();
        return text.isEmpty() || text.toLowerCase(Locale.ROOT).equals("null")
                ? Optional.empty()
                : Optional.of(readText(text));
    }

    private LocalDate readText(String text) {
        if (text.length() > LONGEST) throw new InvalidValue("date", "date");
        var iso = ISO.matcher(text);
        if (iso.matches()) return inFrance(day(iso.toMatchResult(), 1, 2, 3), iso.group(4));
        var numbers = NUMBERS.matcher(text);
        if (!numbers.matches()) throw new InvalidValue("date", "date");
        MatchResult parts = numbers.toMatchResult();
        LocalDate day = this == DAY_FIRST ? day(parts, 3, 2, 1) : day(parts, 3, 1, 2);
        return inFrance(day, parts.group(4));
    }

    private static LocalDate inFrance(LocalDate day, @Nullable String hour) {
        var zoned = ZONED.matcher(hour == null ? "" : hour.strip());
        if (!zoned.matches()) return day;
        try {
            return day.atTime(LocalTime.parse(zoned.group(1)))
                    .atOffset(ZoneOffset.of(zoned.group(2)))
                    .atZoneSameInstant(Deadline.PARIS)
                    .toLocalDate();
        } catch (DateTimeException noSuchHour) {
            throw new InvalidValue("date", "date");
        }
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
