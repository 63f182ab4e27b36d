package fr.echeance.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.domain.order.Relationship;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class AccountTest {
    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** Duty of the order, last duty of the others, last sign-in, closed on: the end of the relationship. */
    @ParameterizedTest
    @CsvSource({
        // a guest
        "2028-11-23, , , , 2028-11-23",
        "2028-11-23, 2029-01-01, , , 2029-01-01",
        // an account in use: two years after the later of sign-in and duty
        "2028-11-23, , 2026-11-23, , 2030-11-23",
        "2026-12-07, , 2027-02-28, , 2029-02-28",
        "2026-12-07, 2028-02-29, 2027-02-28, , 2030-02-28",
        // closed: that day, or the duty that is left
        "2028-11-23, , , 2026-11-24, 2028-11-23",
        "2026-11-01, , , 2026-11-24, 2026-11-24",
        // an order without an end
        ", , 2026-11-23, , ",
        ", 2028-11-23, , , "
    })
    void endsTheRelationship(
            LocalDate duty, LocalDate others, LocalDate signIn, LocalDate closed, LocalDate end) {
        Relationship beside =
                new Relationship(
                        others != null,
                        false,
                        Optional.ofNullable(others),
                        signIn != null
                                ? Optional.of(new AccountTie.InUse(signIn))
                                : Optional.ofNullable(closed).map(AccountTie.Closed::new));
        Milestones order =
                duty == null ? new Milestones(Map.of()) : Milestones.of(Milestone.DUTY_DONE, duty);
        assertThat(beside.including(order).on(Milestone.RELATIONSHIP_ENDED))
                .isEqualTo(Optional.ofNullable(end));
        assertThat(beside.with(order).accountEnd())
                .isEqualTo(
                        closed != null
                                ? Optional.of(closed)
                                : Optional.ofNullable(signIn == null ? null : end));
    }

    @Test
    void countsOneUseADayAndForgetsTheWarningWithIt() {
        Account account = account();
        assertThat(account.signIn(NOON)).isFalse();
        assertThat(account.signIn(NOON.plus(Duration.ofHours(13)))).isTrue();
        assertThat(account.lastSignIn()).isEqualTo(TODAY.plusDays(1));
        assertThat(account.warn(NOON.plus(Duration.ofHours(14)))).isTrue();
        assertThat(account.warn(NOON.plus(Duration.ofHours(15)))).isFalse();
        assertThat(account.signIn(NOON.plus(Duration.ofHours(15)))).isTrue();
        assertThat(account.warnedOn()).isEmpty();
    }

    @Test
    void doesNothingMoreOnceClosedUntilItsOwnerComesBack() {
        Account account = account();
        assertThat(account.close(NOON)).isTrue();
        assertThat(account.close(NOON)).isFalse();
        assertThat(account.signIn(NOON.plus(Duration.ofDays(1)))).isFalse();
        assertThat(account.warn(NOON)).isFalse();
        assertThat(account.move(account.email(), account.buyer())).isFalse();
        assertThat(account.tie()).isEqualTo(new AccountTie.Closed(TODAY));
        account.reopen(NOON);
        assertThat(account.tie()).isEqualTo(new AccountTie.InUse(TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "onze signes., , ",
        "onze signes, too-short, ",
        "'           ', required, ",
        "x, too-short, ",
        "x, too-long, 129",
        "x, too-long, 1000000",
        "é, , 128"
    })
    void takesLongPasswordsAndAsksForNothingElse(String part, String rule, Integer times) {
        String typed = part.repeat(times == null ? 1 : times);
        if (rule == null)
            assertThat(new Password(typed).toString()).isEqualTo("•••").doesNotContain(part);
        else
            assertThatThrownBy(() -> new Password(typed))
                    .isInstanceOfSatisfying(
                            InvalidValue.class, e -> assertThat(e.rule()).isEqualTo(rule));
    }

    private static Account account() {
        return Account.open(
                new UUID(7, 1),
                new EmailAddress("aurore.minuit@example.com"),
                new Pseudonym(new UUID(7, 2)),
                Language.FR,
                "2026-01",
                NOON);
    }
}
