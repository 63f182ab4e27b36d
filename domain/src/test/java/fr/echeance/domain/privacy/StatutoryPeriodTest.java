package fr.echeance.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

class StatutoryPeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-05, 2026-04-07, Easter Monday follows a Sunday",
        "2026-11-23, 2026-12-23, the same date a month on",
        "2026-11-25, 2026-12-28, Christmas is a Friday and a weekend follows",
        "2027-01-31, 2027-03-01, no 31st in February and the 28th is a Sunday",
        "2028-01-30, 2028-02-29, the last day of a leap February",
        "2026-04-01, 2026-05-04, Labour day is a Friday",
        "2026-12-01, 2027-01-04, New Year is a Friday",
        "2026-04-14, 2026-05-15, Ascension",
        "2026-04-25, 2026-05-26, Whit Monday"
    })
    void endsAsTheRegulationCounts(LocalDate asked, LocalDate last, String why) {
        assertThat(StatutoryPeriod.oneMonthFrom(asked)).as(why).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-04-01",
                "2025-04-21",
                "2026-04-06",
                "2026-05-14",
                "2026-05-25",
                "2027-03-29",
                "2038-04-26",
                "2026-07-14",
                "2026-11-11"
            })
    void knowsTheHolidays(LocalDate day) {
        assertThat(StatutoryPeriod.isWorkingDay(day)).isFalse();
        assertThat(StatutoryPeriod.isWorkingDay(day.plusDays(8))).isTrue();
    }
}
