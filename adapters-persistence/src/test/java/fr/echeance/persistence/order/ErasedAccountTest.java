package fr.echeance.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.account.AskForNewPassword;
import fr.echeance.application.account.AskToChangeAddress;
import fr.echeance.application.account.ChoosePassword;
import fr.echeance.application.account.ConfirmAddressChange;
import fr.echeance.application.account.ListAddresses;
import fr.echeance.application.account.PostedLetters;
import fr.echeance.application.account.SignIn;
import fr.echeance.application.account.ViewAccount;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.privacy.PreviewErasure;
import fr.echeance.application.privacy.RequestErasure;
import fr.echeance.application.privacy.RunErasures;
import fr.echeance.application.privacy.UndoErasure;
import fr.echeance.domain.account.Password;
import fr.echeance.domain.security.Whose;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.persistence.account.AccountPath;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** An erasure closes the account, over the real adapters. */
class ErasedAccountTest {
    private static final EmailAddress AURORE = new EmailAddress("aurore.minuit@example.com");
    private static final EmailAddress MOVED = new EmailAddress("aurore@midi.example.com");

    private final Furnished shop = new Furnished();
    private final OrderErrands orders = new OrderErrands(shop);

    /** With the account left as it was, its evidence would be kept two years longer. */
    @Test
    void keepsTheEvidenceOfAnAccountFiveYearsFromItsErasure() {
        orders.delivered(AURORE);
        new AccountPath(shop.fixture).open(AURORE);
        erase(Duration.ofDays(16));
        assertThat(shop.fixture.count("shop.account")).isZero();
        assertThat(shop.fixture.count("shop.credential")).isZero();
        assertThat(
                        shop.fixture.count(
                                "archive.account WHERE closed_at IS NOT NULL AND archive_until ="
                                        + " '2031-12-17 00:00 Europe/Paris'"))
                .isEqualTo(1);
    }

    /** An order that is still open does not keep the account: what it needs is its own contact. */
    @Test
    void erasesTheAccountThoughAnOrderIsOpenAndLeavesTheOneThatIsOpenedAfterwards() {
        orders.pay(shop.placed(AURORE.value()).order());
        new AccountPath(shop.fixture).open(AURORE);
        erase(Duration.ofDays(1));
        assertThat(shop.fixture.count("archive.account WHERE archive_until < 'infinity'"))
                .isEqualTo(1);
        shop.fixture.wind(Furnished.TIME.plus(Duration.ofDays(8).plusSeconds(1)));
        new AccountPath(shop.fixture).open(AURORE);
        shop.fixture.wind(Furnished.TIME.plus(Duration.ofDays(10)));
        assertThat(shop.use(RunErasures.class).handle(10).failed()).isEmpty();
        assertThat(shop.fixture.count("shop.account")).isEqualTo(1);
        assertThat(shop.fixture.count("shop.credential")).isEqualTo(1);
        assertThat(shop.fixture.count("archive.account")).isEqualTo(1);
    }

    /** Hard test G13: from the wish on, and ever after; neither by the password nor by a link that was mailed before. */
    @Test
    void letsNobodyInWhoIsErasedNotEvenByALinkFromBefore() {
        UUID account = new AccountPath(shop.fixture).open(AURORE);
        String password =
                ticket(() ->
                        shop.use(AskForNewPassword.class)
                                .handle(new AskForNewPassword.Command(AURORE, Language.FR)));
        String agree =
                ticket(() ->
                        shop.use(AskToChangeAddress.class)
                                .handle(new AskToChangeAddress.Command(account, MOVED)));
        String confirm = ticket(() -> shop.use(ConfirmAddressChange.class).handle(agree));
        Runnable nobodyGetsIn =
                () -> {
                    assertThat(
                                    shop.use(SignIn.class)
                                            .handle(
                                                    new SignIn.Command(
                                                            AURORE,
                                                            AccountPath.PASSWORD,
                                                            AccountPath.HERE)))
                            .isEqualTo(new SignIn.Outcome.Refused(Whose.nobody()));
                    assertThat(
                                    shop.use(ChoosePassword.class)
                                            .handle(
                                                    new ChoosePassword.Command(
                                                            password,
                                                            new Password("treize coups de midi"),
                                                            AccountPath.HERE)))
                            .isEqualTo(new ChoosePassword.Outcome.LinkIsDead());
                    for (String link : List.of(agree, confirm))
                        assertThat(shop.use(ConfirmAddressChange.class).handle(link))
                                .isEqualTo(new ConfirmAddressChange.Outcome.LinkIsDead());
                    assertThat(shop.use(ViewAccount.class).handle(account)).isEmpty();
                    assertThat(shop.use(ListAddresses.class).handle(account)).isEmpty();
                };
        ask(Duration.ofMinutes(1));
        assertThat(
                        shop.fixture.count(
                                "technical.scheduled_tasks WHERE task_name = 'END_SESSIONS' AND"
                                        + " task_instance LIKE '"
                                        + account
                                        + "%'"))
                .isEqualTo(1);
        nobodyGetsIn.run();
        shop.fixture.wind(Furnished.TIME.plus(Duration.ofMinutes(1)).plus(RequestErasure.GRACE));
        assertThat(shop.use(RunErasures.class).handle(10).done()).hasSize(1);
        shop.fixture.wind(Furnished.TIME.plus(Duration.ofMinutes(2)));
        nobodyGetsIn.run();
    }

    /** Undone, there is one account, and no other was opened meanwhile by anybody's link. */
    @Test
    void isOneAccountWhenItsOwnerComesBack() {
        orders.delivered(AURORE);
        new AccountPath(shop.fixture).open(AURORE);
        ask(Duration.ofDays(16));
        assertThat(new AccountPath(shop.fixture).open(AURORE)).isEqualTo(new UUID(0, 0));
        UUID other = new AccountPath(shop.fixture).open(MOVED);
        new AccountPath(shop.fixture).move(other, AURORE);
        shop.use(UndoErasure.class).handle(Pseudonym.of(AURORE, SampleOrders.KEY));
        assertThat(shop.fixture.count("shop.account WHERE email = '" + AURORE.value() + "'"))
                .isEqualTo(1);
        assertThat(
                        shop.use(SignIn.class)
                                .handle(
                                        new SignIn.Command(
                                                AURORE, AccountPath.PASSWORD, AccountPath.HERE)))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    private String ticket(Runnable letter) {
        letter.run();
        return shop.fixture.bean(PostedLetters.class).read().getLast().ticket();
    }

    private void ask(Duration after) {
        Pseudonym person = Pseudonym.of(AURORE, SampleOrders.KEY);
        shop.fixture.wind(Furnished.TIME.plus(after));
        shop.use(RequestErasure.class)
                .handle(new RequestErasure.Command(person, AURORE, false, Language.FR));
    }

    private void erase(Duration after) {
        Pseudonym person = Pseudonym.of(AURORE, SampleOrders.KEY);
        ask(after);
        shop.fixture.wind(Furnished.TIME.plus(after).plus(RequestErasure.GRACE));
        var preview = shop.use(PreviewErasure.class).handle(person).plan();
        assertThat(shop.use(RunErasures.class).handle(10).failed()).isEmpty();
        assertThat(shop.use(PreviewErasure.class).handle(person).request().orElseThrow().plan())
                .isEqualTo(preview);
    }
}
