package fr.echeance.domain.privacy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * How long a request of a person may wait for its answer (GDPR art. 12(3)), counted as Regulation (EEC, Euratom) 1182/71 counts: the day
 * of the request itself is not counted (art. 3(1)), the month ends with the day of the same date, or with the last of the month where
 * there is none (art. 3(2)(c)), and one that would end on a Saturday, a Sunday or a public holiday ends with the next working day
 * (art. 3(4)).
 */
public final class StatutoryPeriod {
    /** Public holidays of a fixed date (C. trav. L. 3133-1). */
    private static final Set<MonthDay> FIXED =
            Set.of(
                    MonthDay.of(1, 1),
                    MonthDay.of(5, 1),
                    MonthDay.of(5, 8),
                    MonthDay.of(7, 14),
                    MonthDay.of(8, 15),
                    MonthDay.of(11, 1),
                    MonthDay.of(11, 11),
                    MonthDay.of(12, 25));

    private StatutoryPeriod() {}

    /** The last day for the answer. */
    public static LocalDate oneMonthFrom(LocalDate asked) {
        LocalDate end = asked.plusMonths(1);
        while (!isWorkingDay(end)) end = end.plusDays(1);
        return end;
    }

    static boolean isWorkingDay(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !FIXED.contains(MonthDay.from(day))
                && !day.equals(easter.plusDays(1))
                && !day.equals(easter.plusDays(39))
                && !day.equals(easter.plusDays(50));
    }

    /** The anonymous Gregorian computus of 1876. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
