package fr.echeance.application.account;

import static fr.echeance.application.account.TestAccounts.AURORE;
import static fr.echeance.application.account.TestAccounts.MOVED;
import static fr.echeance.application.account.TestAccounts.PASSWORD;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.account.ConfirmAddressChange.Outcome;
import fr.echeance.domain.account.Password;
import fr.echeance.domain.shared.Language;

import org.junit.jupiter.api.Test;

import java.util.UUID;

class AddressChangeTest {
    private final TestAccounts shop = new TestAccounts();
    private final UUID account = shop.opened();

    @Test
    void changesOnceBothEndsHaveAgreed() {
        String agree = ask();
        assertThat(shop.confirmMove.handle(agree)).isInstanceOf(Outcome.Agreed.class);
        PostedLetters.Posted confirm = shop.letters.read().getLast();
        assertThat(confirm.to()).isEqualTo(MOVED);
        assertThat(shop.signsIn(MOVED, PASSWORD)).isInstanceOf(SignIn.Outcome.Refused.class);

        assertThat(shop.confirmMove.handle(confirm.ticket())).isInstanceOf(Outcome.Changed.class);
        assertThat(shop.letters.read().getLast())
                .isEqualTo(new PostedLetters.Posted("changed", AURORE, ""));
        assertThat(shop.signsIn(MOVED, PASSWORD)).isInstanceOf(SignIn.Outcome.SignedIn.class);
        assertThat(shop.signsIn(AURORE, PASSWORD)).isInstanceOf(SignIn.Outcome.Refused.class);
        assertThat(shop.confirmMove.handle(confirm.ticket()))
                .isInstanceOf(Outcome.LinkIsDead.class);
        assertThat(shop.confirmMove.handle(agree)).isInstanceOf(Outcome.LinkIsDead.class);
    }

    /** Whoever still reads the former mailbox is nobody there. */
    @Test
    void makesLinksToTheFormerAddressWorthless() {
        shop.askForPassword.handle(new AskForNewPassword.Command(AURORE, Language.FR));
        String former = shop.letters.read().getLast().ticket();
        shop.confirmMove.handle(ask());
        shop.confirmMove.handle(shop.letters.read().getLast().ticket());
        assertThat(shop.chooses(former, "treize coups de midi"))
                .isInstanceOf(ChoosePassword.Outcome.LinkIsDead.class);
        assertThat(shop.signsIn(MOVED, PASSWORD)).isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    @Test
    void leavesSomebodyElsesAddressAlone() {
        shop.open.handle(new OpenAccount.Command(shop.asked(MOVED), new Password(PASSWORD)));
        shop.confirmMove.handle(ask());
        assertThat(shop.confirmMove.handle(shop.letters.read().getLast().ticket()))
                .isInstanceOf(Outcome.AddressTaken.class);
        assertThat(shop.signsIn(AURORE, PASSWORD)).isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    @Test
    void asksNothingForAClosedAccount() {
        String agree = ask();
        shop.close.handle(new CloseAccount.Command(account, PASSWORD));
        shop.askToMove.handle(new AskToChangeAddress.Command(account, MOVED));
        assertThat(shop.letters.read()).isEmpty();
        assertThat(shop.confirmMove.handle(agree)).isInstanceOf(Outcome.LinkIsDead.class);
    }

    private String ask() {
        shop.askToMove.handle(new AskToChangeAddress.Command(account, MOVED));
        PostedLetters.Posted letter = shop.letters.read().getLast();
        assertThat(letter.to()).isEqualTo(AURORE);
        return letter.ticket();
    }
}
