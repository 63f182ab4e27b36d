package fr.echeance.application.account;

import static fr.echeance.application.account.TestAccounts.AURORE;
import static fr.echeance.application.account.TestAccounts.HERE;
import static fr.echeance.application.account.TestAccounts.OTHER;
import static fr.echeance.application.account.TestAccounts.PASSWORD;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.shared.RateLimits.Limit;
import fr.echeance.domain.security.Happening;
import fr.echeance.domain.security.Origin;
import fr.echeance.domain.security.SecurityEvent;
import fr.echeance.domain.security.Surface;
import fr.echeance.domain.security.Whose;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Who guesses waits, from one place and from everywhere; who is known where they are does not. */
class LockOutTest {
    private static final int FROM_ONE_PLACE = Limit.SIGN_IN_PLACE.tries();
    private static final int FROM_EVERYWHERE = Limit.SIGN_IN_ADDRESS.tries();

    private final TestAccounts shop = new TestAccounts();

    /** The one answer does not tell whether there is an account: all that differs is whom the log calls. */
    @ParameterizedTest
    @ValueSource(strings = {"aurore.minuit@example.com", "nobody.at.all@example.com"})
    void refusesUnreadAfterSoManyFailuresFromOnePlace(String typed) {
        shop.opened();
        EmailAddress email = new EmailAddress(typed);
        for (int i = 0; i < FROM_ONE_PLACE; i++)
            assertThat(shop.signsIn(email, "x")).isInstanceOf(SignIn.Outcome.Refused.class);
        int compared = shop.passwords.comparisons();
        assertThat(shop.signsIn(email, PASSWORD)).isInstanceOf(SignIn.Outcome.Locked.class);
        assertThat(shop.passwords.comparisons()).isEqualTo(compared);
    }

    @Test
    void lockedFromOnePlaceTheOwnerComesInFromAnother() {
        shop.opened();
        for (int i = 0; i < 3 * FROM_ONE_PLACE; i++) shop.signsIn(AURORE, "x");
        assertThat(shop.signsIn(AURORE, PASSWORD, place(2)))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    @Test
    void whoGuessesFromManyPlacesKeepsOutNobodyWhoIsKnownWhereTheyAre() {
        UUID account = shop.opened();
        wasLetIn(account, HERE);
        for (int i = 0; i < FROM_EVERYWHERE; i++) shop.signsIn(AURORE, "x", place(10 + i));
        assertThat(shop.signsIn(AURORE, PASSWORD, place(99)))
                .isInstanceOf(SignIn.Outcome.Locked.class);
        assertThat(shop.signsIn(AURORE, PASSWORD, HERE))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
        shop.clock.wind(SignInTries.KNOWN_FOR.plus(Duration.ofDays(1)));
        assertThat(shop.signsIn(AURORE, PASSWORD, HERE)).isInstanceOf(SignIn.Outcome.Locked.class);
    }

    /** What was not looked at is no failure: else whoever locks an address from elsewhere locks each place of its owner as well. */
    @Test
    void whoWasLockedByOthersIsNotLockedLongerWhereTheyAre() {
        shop.opened();
        for (int i = 0; i < FROM_EVERYWHERE; i++) shop.signsIn(AURORE, "x", place(10 + i));
        for (int i = 0; i < 2 * FROM_ONE_PLACE; i++)
            assertThat(shop.signsIn(AURORE, PASSWORD, place(99)))
                    .isInstanceOf(SignIn.Outcome.Locked.class);
        shop.limits.giveBack(Limit.SIGN_IN_ADDRESS, AURORE.key());
        assertThat(shop.signsIn(AURORE, PASSWORD, place(99)))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    @Test
    void aMailedLinkLetsItsReaderInWhereverTheyAre() {
        shop.opened();
        for (int i = 0; i < FROM_EVERYWHERE; i++) shop.signsIn(AURORE, "x", place(10 + i));
        for (int i = 0; i < FROM_ONE_PLACE; i++) shop.signsIn(AURORE, "x");
        shop.askForPassword.handle(new AskForNewPassword.Command(AURORE, Language.FR));
        assertThat(shop.chooses(shop.letters.read().getLast().ticket(), OTHER))
                .isInstanceOf(ChoosePassword.Outcome.Chosen.class);
        assertThat(shop.signsIn(AURORE, OTHER)).isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    @Test
    void whatWasRightCountsForNothing() {
        shop.opened();
        for (int i = 0; i < 5 * FROM_EVERYWHERE; i++)
            assertThat(shop.signsIn(AURORE, PASSWORD)).isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    /** However they are mixed, no more wrong passwords are looked at than were allowed. */
    @RepeatedTest(50)
    void looksAtNoMoreFailuresThanAllowedHoweverTheyAreMixed(RepetitionInfo run) {
        UUID account = shop.opened();
        wasLetIn(account, place(0));
        Random dice = new Random(run.getCurrentRepetition());
        Map<Integer, Integer> failures = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            int where = dice.nextInt(6);
            String typed = dice.nextInt(4) == 0 ? PASSWORD : "x";
            if (shop.signsIn(AURORE, typed, place(where)) instanceof SignIn.Outcome.Refused)
                failures.merge(where, 1, Integer::sum);
        }
        assertThat(failures.values()).allMatch(count -> count <= FROM_ONE_PLACE);
        int known = failures.getOrDefault(0, 0);
        int all = failures.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(all - known).isLessThanOrEqualTo(FROM_EVERYWHERE);
    }

    private void wasLetIn(UUID account, Origin origin) {
        shop.events.add(
                new SecurityEvent(
                        new UUID(5, 1),
                        shop.clock.now(),
                        Happening.SIGNED_IN,
                        Surface.PAGES,
                        Optional.of(origin),
                        new Whose.Customer(account)));
    }

    private static Origin place(int number) {
        return Origin.of("198.51.100." + number, SampleOrders.KEY);
    }
}
