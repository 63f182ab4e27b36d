package fr.echeance.domain.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.domain.shared.InvalidValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;

/** Days and amounts as exports write them, in one file in many ways. */
class ExportValuesTest {
    @ParameterizedTest
    @CsvSource({
        "4/8/2017, 2017-04-08",
        "04/08/2017, 2017-04-08",
        "12/31/2017, 2017-12-31",
        "2017-04-08, 2017-04-08",
        "2017-04-08T10:15:00Z, 2017-04-08",
        "2017-04-08T23:15:00Z, 2017-04-09",
        "2017-04-08 23:15:00.123 +02:00, 2017-04-08",
        "2017-04-08T01:15+0500, 2017-04-07",
        "2017-04-08 23:15:00, 2017-04-08",
        "2017-04-08 23:15:00+00, 2017-04-09",
        "4/8/2017 23:15Z, 2017-04-09",
        "2017/4/8, 2017-04-08",
        "4.8.2017 10:15, 2017-04-08",
        "' 2/29/2024 ', 2024-02-29"
    })
    void readsADayInSeveralFormatsTheMonthFirst(String raw, LocalDate day) {
        assertThat(DayOrder.MONTH_FIRST.read(raw)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"4/8/2017, 2017-08-04", "31/12/2017, 2017-12-31", "2017-04-08, 2017-04-08"})
    void readsTheDayFirstWhereTheMappingSaysSo(String raw, LocalDate day) {
        assertThat(DayOrder.DAY_FIRST.read(raw)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/12/2017",
                "2/30/2017",
                "4/8/17",
                "0001-01-01",
                "9999-12-31",
                "2017-04-08T25:15:00Z",
                "yesterday",
                "42736",
                "1/1/20170",
                "NULL",
                "",
                "2017"
            })
    void inventsNoDay(String raw) {
        assertThatThrownBy(() -> DayOrder.MONTH_FIRST.read(raw))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("date: ");
    }

    @Test
    void learnsFromTheDaysThemselvesWhatStandsFirst() {
        assertThat(DayOrder.told("1/13/2017")).contains(DayOrder.MONTH_FIRST);
        assertThat(DayOrder.told("13/1/2017")).contains(DayOrder.DAY_FIRST);
        for (String mute : List.of("1/2/2017", "2017-13-01", "x"))
            assertThat(DayOrder.told(mute)).as(mute).isEmpty();
    }

    @Test
    void learnsFromTheAmountsThemselvesWhatStandsBeforeTheCents() {
        for (String comma : List.of("12,5", "1 234,56 €", "1.234,56", "33,6442"))
            assertThat(DecimalSign.told(comma)).as(comma).contains(DecimalSign.COMMA);
        for (String point : List.of("12.50", "EUR 1,234.56", "33.6442"))
            assertThat(DecimalSign.told(point)).as(point).contains(DecimalSign.POINT);
        for (String mute : List.of("12,500", "12.500", "12", "1.2.3", "", "1,234,567"))
            assertThat(DecimalSign.told(mute)).as(mute).isEmpty();
    }

    /** Only the mapping can say which. */
    @Test
    void readsByTheUsualSignWhatCouldBeReadInTwoWays() {
        assertThat(ExportMoney.read("12,500", DecimalSign.COMMA).cents()).isEqualTo(12_50);
        assertThat(ExportMoney.read("12,500", DecimalSign.POINT).cents()).isEqualTo(12_500_00);
        assertThat(ExportMoney.read("12.500", DecimalSign.POINT).cents()).isEqualTo(12_50);
        assertThat(ExportMoney.read("12.500", DecimalSign.COMMA).cents()).isEqualTo(12_500_00);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'90,000 ';9000000",
                "1 234,56 €;123456",
                "1\u202f234,56\u00a0€;123456",
                "1,234.56;123456",
                "1.234,56;123456",
                "33.6442;3364",
                "9.995;1000",
                "12,5;1250",
                "1,234,567;123456700",
                "EUR 12;1200",
                "0;0"
            })
    void readsAnAmountInSeveralFormats(String raw, long cents) {
        assertThat(ExportMoney.read(raw, DecimalSign.POINT).cents()).isEqualTo(cents);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "free",
                "12€50",
                "12 50",
                "1.2.3",
                "01.05.2017",
                "1,234.567,8",
                "1 234,567.8",
                "$90",
                "90 USD",
                "-5",
                "1.2.3,4,5",
                "=1+1",
                "12€50c",
                "999999999999999999"
            })
    void inventsNoAmount(String raw) {
        assertThatThrownBy(() -> ExportMoney.read(raw, DecimalSign.POINT))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("price: ");
    }
}
