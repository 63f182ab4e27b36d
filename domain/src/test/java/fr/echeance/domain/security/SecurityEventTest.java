package fr.echeance.domain.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.domain.privacy.Deadline;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

class SecurityEventTest {
    /** Half past eleven in the evening at Greenwich is tomorrow in Paris, and may be another month. */
    @ParameterizedTest
    @CsvSource({
        "2027-02-01T00:00:00Z, 2028-02-01",
        "2027-02-28T22:59:59Z, 2028-02-01",
        "2027-02-28T23:30:00Z, 2028-03-01",
        "2027-10-31T22:30:00Z, 2028-10-01"
    })
    void isKeptForTwelveMonthsFromTheFirstDayOfItsMonthInParis(Instant at, LocalDate last) {
        SecurityEvent event =
                new SecurityEvent(
                        new UUID(0, 1),
                        at,
                        Happening.SIGN_IN_FAILED,
                        Surface.PAGES,
                        Optional.empty(),
                        Whose.nobody());
        assertThat(event.until()).isEqualTo(Deadline.endOf(last));
    }

    @ParameterizedTest
    @EnumSource
    void eachAlarmIsFoundByWhatNotesItAndCountsNoAlarm(Alarm alarm) {
        assertThat(Alarm.of(alarm.happening())).contains(alarm);
        assertThat(Alarm.of(alarm.counted())).isEmpty();
        assertThat(alarm.counted().isRefusal()).isTrue();
        assertThat(alarm.isReached(alarm.threshold())).isTrue();
        assertThat(alarm.isReached(alarm.threshold() - 1)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsBothARefusalAndAWayIn(Happening happening) {
        assertThat(happening.isRefusal() && happening.letIn()).isFalse();
    }
}
