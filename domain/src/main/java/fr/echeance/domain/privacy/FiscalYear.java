package fr.echeance.domain.privacy;

import java.time.LocalDate;
import java.time.MonthDay;

/** The fiscal year (exercice comptable) of a legal entity. */
public record FiscalYear(MonthDay lastDay) {
    /** The calendar year, unless the legal entity says otherwise. */
    public static final FiscalYear CALENDAR = new FiscalYear(MonthDay.of(12, 31));

    /** The day on which the year of an entry closes: the first last-day on or after the entry's own date. */
    public LocalDate closeOf(LocalDate entry) {
        LocalDate sameYear = lastDay.atYear(entry.getYear());
        return entry.isAfter(sameYear) ? lastDay.atYear(entry.getYear() + 1) : sameYear;
    }
}
