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
        assertThat(DayOrder.told(List.of("1/2/2017", "2017-03-04", "1/13/2017")))
                .isEqualTo(DayOrder.MONTH_FIRST);
        assertThat(DayOrder.told(List.of("1/2/2017", "13/1/2017"))).isEqualTo(DayOrder.DAY_FIRST);
        assertThat(DayOrder.told(List.of("1/2/2017", "x"))).isEqualTo(DayOrder.DAY_FIRST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'$90,000 ';9000000",
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
        assertThat(ExportMoney.read(raw).cents()).isEqualTo(cents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "free", "-5", "1.2.3,4,5", "=1+1", "12€50c", "999999999999999999"})
    void inventsNoAmount(String raw) {
        assertThatThrownBy(() -> ExportMoney.read(raw))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("price: ");
    }
}
