package fr.echeance.domain.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.domain.privacy.Deadline;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

class SecurityEventTest {
    @Test
    void isKeptToTheEndOfTheDayTwelveMonthsLaterInParis() {
        SecurityEvent event =
                new SecurityEvent(
                        new UUID(0, 1),
                        Instant.parse("2027-02-27T23:30:00Z"),
                        Happening.SIGN_IN_FAILED,
                        Surface.PAGES,
                        Optional.empty(),
                        Whose.nobody());
        assertThat(event.until()).isEqualTo(Deadline.endOf(LocalDate.of(2028, 2, 28)));
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
