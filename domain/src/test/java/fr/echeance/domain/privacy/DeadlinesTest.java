package fr.echeance.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.domain.shared.Money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Each limit from both sides, worked out by hand on the calendar. */
class DeadlinesTest {
    private static final String LIMITS =
            """
            CART,             10000, last_contact=2026-02-28,                            2026-03-31T00:00+02:00, 2026-03-31T00:00+02:00
            ORDER,            10000, duty_done=2026-11-23 relationship_ended=2027-03-01, 2026-11-24T00:00+01:00, 2032-03-02T00:00+01:00
            ORDER_CONTACT,    10000, duty_done=2026-10-25,                               2026-10-26T00:00+01:00, 2026-10-26T00:00+01:00
            TERMS_ACCEPTANCE, 10000, relationship_ended=2024-02-29,                      2024-03-01T00:00+01:00, 2029-03-01T00:00+01:00
            CONTRACT_WRITING, 12000, duty_done=2028-11-23 delivered=2026-11-23,          2028-11-24T00:00+01:00, 2036-11-24T00:00+01:00
            CONTRACT_WRITING, 11999, duty_done=2028-11-23 delivered=2026-11-23,          2028-11-24T00:00+01:00, 2033-11-24T00:00+01:00
            INVOICE,          10000, fiscal_year_closed=2026-12-31,                      2027-01-01T00:00+01:00, 2037-01-01T00:00+01:00
            PAYMENT_ENTRY,    10000, fiscal_year_closed=2027-06-30,                      2027-07-01T00:00+02:00, 2037-07-01T00:00+02:00
            PAYMENT_TOKEN,    10000, paid=2026-11-01 delivered=2026-11-23 debited=2026-11-01, 2026-12-08T00:00+01:00, 2027-12-02T00:00+01:00
            PAYMENT_TOKEN,    10000, paid=2026-11-30 delivered=2026-11-02 debited=2026-12-31, 2026-12-01T00:00+01:00, 2028-02-01T00:00+01:00
            PAYMENT_EVENT,    10000, collected=2027-01-31,                               2028-03-01T00:00+01:00, 2028-03-01T00:00+01:00
            PARCEL,           10000, duty_done=2026-03-28,                               2026-03-29T00:00+01:00, 2026-03-29T00:00+01:00
            SERVICE_MAIL,     10000, collected=2026-11-30,                               2027-03-01T00:00+01:00, 2027-03-01T00:00+01:00
            HOLD,             10000, released=2028-02-29,                                2028-03-01T00:00+01:00, 2033-03-01T00:00+01:00
            LEDGER_ENTRY,     10000, collected=2024-02-29,                               2029-03-01T00:00+01:00, 2029-03-01T00:00+01:00
            STAFF_ACCESS,     10000, collected=2027-02-28,                               2028-02-29T00:00+01:00, 2028-02-29T00:00+01:00
            SUBJECT_REQUEST,  10000, answered=2026-12-23,                                2026-12-24T00:00+01:00, 2031-12-24T00:00+01:00
            GUEST_LINK,       10000, collected=2026-11-23,                               2026-11-25T00:00+01:00, 2026-11-25T00:00+01:00
            ERASURE_JOURNAL,  10000, collected=2026-11-30,                               2031-12-01T00:00+01:00, 2031-12-01T00:00+01:00
            RATE_LIMIT_KEY,   10000, collected=2026-03-28,                               2026-03-30T00:00+02:00, 2026-03-30T00:00+02:00
            IDEMPOTENCY_KEY,  10000, collected=2026-11-26,                               2026-11-28T00:00+01:00, 2026-11-28T00:00+01:00
            OUTBOX_ENTRY,     10000, sent_on=2026-11-16,                                 2026-12-01T00:00+01:00, 2027-03-01T00:00+01:00
            ACCOUNT,          10000, relationship_ended=2028-02-29,                      2028-03-01T00:00+01:00, 2033-03-01T00:00+01:00
            ACCOUNT_ADDRESS,  10000, account_closed=2026-10-24,                          2026-10-25T00:00+02:00, 2026-10-25T00:00+02:00
            CREDENTIAL,       10000, account_closed=2026-11-23,                          2026-11-24T00:00+01:00, 2026-11-24T00:00+01:00
            STAFF_ACCOUNT,    10000, departed=2026-12-31,                                2027-01-01T00:00+01:00, 2027-01-01T00:00+01:00
            TAKEOVER_UPLOAD,  10000, collected=2026-11-23,                               2026-12-01T00:00+01:00, 2031-12-01T00:00+01:00
            SUBSCRIPTION,     10000, last_contact=2026-02-28,                            2029-03-01T00:00+01:00, 2029-03-01T00:00+01:00
            SUBSCRIPTION,     10000, last_contact=2026-02-28 unsubscribed=2026-10-24,    2026-10-25T00:00+02:00, 2026-10-25T00:00+02:00
            MARKETING_OBJECTION, 10000, relationship_ended=2028-02-29,                   2028-03-01T00:00+01:00, 2028-03-01T00:00+01:00
            CONSENT_PROOF,    10000, reliance_ended=2024-02-29,                          2024-03-01T00:00+01:00, 2029-03-01T00:00+01:00
            CAMPAIGN_DELIVERY, 10000, collected=2028-02-29,                              2029-03-01T00:00+01:00, 2029-03-01T00:00+01:00
            SUPPRESSION_ENTRY, 10000, objected=2026-11-23,                               2029-11-24T00:00+01:00, 2029-11-24T00:00+01:00
            ENQUIRY,          10000, last_contact=2026-11-26,                            2029-11-27T00:00+01:00, 2029-11-27T00:00+01:00
            ARTICLE,          10000, withdrawn=2026-03-28,                               2026-03-29T00:00+01:00, 2026-03-29T00:00+01:00
            SERVICE_THREAD,   10000, last_contact=2026-02-28,                            2029-03-01T00:00+01:00, 2029-03-01T00:00+01:00
            SECURITY_EVENT,   10000, collected=2027-02-28,                               2028-02-29T00:00+01:00, 2028-02-29T00:00+01:00
            PAGE_VIEW,        10000, collected=2026-11-01,                               2027-12-02T00:00+01:00, 2027-12-02T00:00+01:00
            TRACKER_CHOICE,   10000, collected=2026-08-31,                               2027-03-01T00:00+01:00, 2032-02-29T00:00+01:00
            SESSION,          10000, last_contact=2026-11-16,                            2026-12-01T00:00+01:00, 2026-12-01T00:00+01:00
            AUTHORIZATION_TOKEN, 10000, collected=2026-11-01,                            2026-12-02T00:00+01:00, 2026-12-02T00:00+01:00
            """;

    @ParameterizedTest
    @CsvSource(textBlock = LIMITS)
    void endsAtTheFirstInstantOfTheNextDay(
            RecordKind kind,
            long cents,
            String reached,
            OffsetDateTime active,
            OffsetDateTime archive) {
        Deadlines deadlines = kind.ruleFor(new Money(cents)).deadlines(milestones(reached));
        assertEnds(deadlines.activeUntil(), active.toInstant());
        assertEnds(deadlines.archiveUntil(), archive.toInstant());
    }

    @Test
    void looksAtEveryKind() {
        Set<String> seen = new TreeSet<>();
        LIMITS.lines().forEach(line -> seen.add(line.substring(0, line.indexOf(','))));
        assertThat(Arrays.stream(RecordKind.values()).map(RecordKind::name))
                .containsExactlyInAnyOrderElementsOf(seen);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, P5Y, 2029-02-28",
        "2024-02-29, P4Y, 2028-02-29",
        "2026-08-31, P6M, 2027-02-28",
        "2027-08-31, P6M, 2028-02-29",
        "2026-12-31, P14D, 2027-01-14"
    })
    void countsOnTheCalendarAndNeverPastTheMonth(LocalDate day, String period, LocalDate last) {
        assertThat(
                        Phase.after(period, Milestone.COLLECTED)
                                .lastDay(Milestones.of(Milestone.COLLECTED, day)))
                .contains(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28, 2026-03-28T23:00:00Z",
        "2026-03-29, 2026-03-29T22:00:00Z",
        "2026-10-24, 2026-10-24T22:00:00Z",
        "2026-10-25, 2026-10-25T23:00:00Z"
    })
    void keepsTheCalendarOfParisWhenTheClocksChange(LocalDate lastDay, Instant end) {
        assertEnds(Deadline.endOf(lastDay), end);
        assertThat(Deadline.endOf(lastDay).lastDay()).contains(lastDay);
    }

    @Test
    void countsTheDayOf23AndTheDayOf25Hours() {
        assertThat(length(LocalDate.of(2026, 3, 29))).isEqualTo(Duration.ofHours(23));
        assertThat(length(LocalDate.of(2026, 10, 25))).isEqualTo(Duration.ofHours(25));
    }

    @ParameterizedTest
    @CsvSource({
        "12-31, 2026-01-01, 2026-12-31",
        "12-31, 2026-12-31, 2026-12-31",
        "06-30, 2026-06-30, 2026-06-30",
        "06-30, 2026-07-01, 2027-06-30",
        "02-29, 2027-02-28, 2027-02-28",
        "02-29, 2027-03-01, 2028-02-29"
    })
    void closesTheFiscalYearOnItsLastDay(String lastDay, LocalDate entry, LocalDate close) {
        assertThat(new FiscalYear(MonthDay.parse("--" + lastDay)).closeOf(entry)).isEqualTo(close);
    }

    @Test
    void holdsAnOpenDeadlineLaterThanAll() {
        Deadline far = Deadline.at(Instant.MAX);
        assertThat(Deadline.open().latest(far))
                .isEqualTo(far.latest(Deadline.open()))
                .isEqualTo(Deadline.open());
        assertThat(Deadline.open().hasPassed(Instant.MAX)).isFalse();
        assertThatThrownBy(() -> new Deadlines(Deadline.open(), far))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Duration length(LocalDate day) {
        return Duration.between(instant(day.minusDays(1)), instant(day));
    }

    private static Instant instant(LocalDate lastDay) {
        return ((Deadline.On) Deadline.endOf(lastDay)).at();
    }

    private static void assertEnds(Deadline deadline, Instant end) {
        assertThat(deadline.hasPassed(end.minusNanos(1))).as("a moment before " + end).isFalse();
        assertThat(deadline.hasPassed(end)).as("at " + end).isTrue();
    }

    private static Milestones milestones(String reached) {
        Milestones milestones = new Milestones(java.util.Map.of());
        for (String one : reached.split(" ", -1)) {
            int sign = one.indexOf('=');
            milestones =
                    milestones.with(
                            Milestone.valueOf(one.substring(0, sign).toUpperCase(Locale.ROOT)),
                            LocalDate.parse(one.substring(sign + 1)));
        }
        return milestones;
    }
}
