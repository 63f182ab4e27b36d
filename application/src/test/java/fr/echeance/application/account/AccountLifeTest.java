package fr.echeance.application.account;

import static fr.echeance.application.account.TestAccounts.AURORE;
import static fr.echeance.application.account.TestAccounts.OTHER;
import static fr.echeance.application.account.TestAccounts.PASSWORD;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.RecordingOutbox.Posted;
import fr.echeance.domain.account.Password;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

class AccountLifeTest {
    private final TestAccounts shop = new TestAccounts();

    @Test
    void opensByTheMailedLinkAndLetsItsOwnerInAgain() {
        UUID account = shop.opened();
        assertThat(shop.signsIn(AURORE, PASSWORD)).isEqualTo(signedIn(account));
        assertThat(shop.signsIn(new EmailAddress("Aurore.Minuit@example.com"), PASSWORD))
                .isEqualTo(signedIn(account));
    }

    @Test
    void answersTheSameAndComparesOnceWhetherSomebodyIsUnknownOrWrong() {
        shop.opened();
        int before = shop.passwords.comparisons();
        assertThat(shop.signsIn(AURORE, "x")).isInstanceOf(SignIn.Outcome.Refused.class);
        assertThat(shop.signsIn(new EmailAddress("basile.quartz@example.com"), PASSWORD))
                .isInstanceOf(SignIn.Outcome.Refused.class);
        assertThat(shop.passwords.comparisons()).isEqualTo(before + 2);
    }

    @Test
    void tellsTheOwnerAndNobodyElseThatThereIsAnAccount() {
        shop.opened();
        shop.askToOpen.handle(new AskToOpenAccount.Command(AURORE, Language.FR));
        assertThat(shop.letters.read())
                .extracting(PostedLetters.Posted::what)
                .containsExactly("already open");
    }

    /** Seen red: after the erasure was taken back there were two accounts of one buyer. */
    @Test
    void opensNoneWhileItsOwnerIsBeingErased() {
        String before = shop.asked(AURORE);
        Pseudonym buyer = Pseudonym.of(AURORE, SampleOrders.KEY);
        shop.accounts.leave(buyer, true);
        assertThat(open(before)).isEqualTo(new OpenAccount.Outcome.Leaving());
        shop.askToOpen.handle(new AskToOpenAccount.Command(AURORE, Language.FR));
        assertThat(shop.letters.read())
                .containsExactly(new PostedLetters.Posted("leaving", AURORE, ""));
        shop.accounts.leave(buyer, false);
        assertThat(open(before)).isInstanceOf(OpenAccount.Outcome.Opened.class);
    }

    @Test
    void opensOnceAndNotAfterTheHourOfTheLink() {
        String first = shop.asked(AURORE);
        String late = shop.asked(AURORE);
        assertThat(open(first)).isInstanceOf(OpenAccount.Outcome.Opened.class);
        assertThat(open(first)).isInstanceOf(OpenAccount.Outcome.OpenAlready.class);
        shop.clock.wind(AskToOpenAccount.GOOD_FOR);
        assertThat(open(late)).isInstanceOf(OpenAccount.Outcome.LinkIsDead.class);
        assertThat(open("forged")).isInstanceOf(OpenAccount.Outcome.LinkIsDead.class);
    }

    @Test
    void takesANewPasswordOnceByTheMailedLinkAndEndsTheSessions() {
        UUID account = shop.opened();
        shop.clock.wind(Duration.ofMinutes(1));
        String ticket = forgotten();
        String second = forgotten();
        shop.clock.wind(Duration.ofMinutes(1));
        assertThat(choose(ticket)).isInstanceOf(ChoosePassword.Outcome.Chosen.class);
        assertThat(shop.outbox.posted())
                .contains(new Posted(Outbox.Message.END_FORMER_SESSIONS, account));
        assertThat(choose(ticket)).isInstanceOf(ChoosePassword.Outcome.LinkIsDead.class);
        assertThat(choose(second)).isInstanceOf(ChoosePassword.Outcome.LinkIsDead.class);
        assertThat(shop.signsIn(AURORE, PASSWORD)).isInstanceOf(SignIn.Outcome.Refused.class);
        assertThat(shop.signsIn(AURORE, OTHER)).isEqualTo(signedIn(account));
    }

    @Test
    void aLinkForOneThingOpensNoOther() {
        shop.opened();
        String ticket = forgotten();
        assertThat(open(ticket)).isInstanceOf(OpenAccount.Outcome.LinkIsDead.class);
        assertThat(shop.confirmMove.handle(ticket))
                .isInstanceOf(ConfirmAddressChange.Outcome.LinkIsDead.class);
        assertThat(choose(shop.asked(new EmailAddress("basile.quartz@example.com"))))
                .isInstanceOf(ChoosePassword.Outcome.LinkIsDead.class);
    }

    @Test
    void writesALetterForAnUnknownAddressTooAndNoLinkInIt() {
        shop.askForPassword.handle(new AskForNewPassword.Command(AURORE, Language.FR));
        assertThat(shop.letters.read())
                .containsExactly(new PostedLetters.Posted("no account", AURORE, ""));
    }

    @Test
    void changesThePasswordOfWhoKnowsThePresentOne() {
        UUID account = shop.opened();
        assertThat(change(account, "x")).isInstanceOf(ChangePassword.Outcome.WrongPassword.class);
        assertThat(change(account, PASSWORD)).isInstanceOf(ChangePassword.Outcome.Changed.class);
        assertThat(shop.letters.read())
                .extracting(PostedLetters.Posted::what)
                .containsExactly("changed");
        assertThat(shop.signsIn(AURORE, OTHER)).isEqualTo(signedIn(account));
    }

    @Test
    void closesAtOnceAndGoesWithTheDay() {
        UUID account = shop.opened();
        assertThat(shop.close.handle(new CloseAccount.Command(account, "x")))
                .isInstanceOf(CloseAccount.Outcome.WrongPassword.class);
        for (int times = 0; times < 2; times++)
            assertThat(shop.close.handle(new CloseAccount.Command(account, PASSWORD)))
                    .isInstanceOf(CloseAccount.Outcome.Closed.class);
        assertThat(shop.signsIn(AURORE, PASSWORD)).isInstanceOf(SignIn.Outcome.Refused.class);
        assertThat(shop.view.handle(account)).isEmpty();
        assertThat(shop.accounts.end(account))
                .isEqualTo(Deadline.endOf(LocalDate.of(2026, 11, 23)));
        shop.clock.wind(Duration.ofDays(1));
        assertThat(shop.accounts.find(account)).isEmpty();
        assertThat(shop.opened()).isNotEqualTo(account);
    }

    @Test
    void opensAgainTheAccountThatWasClosedToday() {
        UUID account = shop.opened();
        shop.close.handle(new CloseAccount.Command(account, PASSWORD));
        assertThat(open(shop.asked(AURORE))).isEqualTo(new OpenAccount.Outcome.Opened(account));
        assertThat(shop.signsIn(AURORE, PASSWORD)).isEqualTo(signedIn(account));
        assertThat(shop.accounts.end(account))
                .isEqualTo(Deadline.endOf(LocalDate.of(2028, 11, 23)));
    }

    @Test
    void warnsThirtyDaysBeforeAnUnusedAccountEndsOnceAndUntilItIsUsed() {
        UUID account = shop.opened();
        shop.clock.wind(Duration.ofDays(731 - 31));
        assertThat(shop.warn.handle()).isZero();
        shop.clock.wind(Duration.ofDays(1));
        assertThat(shop.warn.handle()).isOne();
        assertThat(shop.warn.handle()).isZero();
        shop.sendWarning.handle(account);
        assertThat(shop.letters.read())
                .extracting(PostedLetters.Posted::what)
                .containsExactly("unused 2028-11-23");
        assertThat(shop.signsIn(AURORE, PASSWORD)).isEqualTo(signedIn(account));
        shop.sendWarning.handle(account);
        assertThat(shop.letters.read()).isEmpty();
        shop.clock.wind(Duration.ofDays(700));
        assertThat(shop.warn.handle()).isOne();
        shop.clock.wind(Duration.ofDays(40));
        assertThat(shop.signsIn(AURORE, PASSWORD)).isInstanceOf(SignIn.Outcome.Refused.class);
    }

    private OpenAccount.Outcome open(String ticket) {
        return shop.open.handle(new OpenAccount.Command(ticket, new Password(PASSWORD)));
    }

    private ChoosePassword.Outcome choose(String ticket) {
        return shop.chooses(ticket, OTHER);
    }

    private ChangePassword.Outcome change(UUID account, String present) {
        return shop.changePassword.handle(
                new ChangePassword.Command(account, present, new Password(OTHER)));
    }

    private String forgotten() {
        shop.askForPassword.handle(new AskForNewPassword.Command(AURORE, Language.FR));
        return shop.letters.read().getLast().ticket();
    }

    private SignIn.Outcome signedIn(UUID account) {
        return new SignIn.Outcome.SignedIn(
                account, Set.of(), shop.accounts.of(account).orElseThrow().changedAt());
    }
}
