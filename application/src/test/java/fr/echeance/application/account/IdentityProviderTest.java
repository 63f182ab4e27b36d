package fr.echeance.application.account;

import static fr.echeance.application.account.TestAccounts.AURORE;
import static fr.echeance.application.account.TestAccounts.MOVED;
import static fr.echeance.application.account.TestAccounts.OTHER;
import static fr.echeance.application.account.TestAccounts.PASSWORD;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.account.ReconcileIdentities.Difference;
import fr.echeance.application.account.ReconcileIdentities.Kind;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.shared.Outbox.Message;
import fr.echeance.application.shared.RecordingOutbox.Posted;
import fr.echeance.domain.account.Password;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** People sign in elsewhere: what happens to an account here happens to them there. */
class IdentityProviderTest {
    private static final Pseudonym BUYER = Pseudonym.of(AURORE, SampleOrders.KEY);

    private final TestAccounts shop = new TestAccounts();

    @Test
    void letsInWhoOpensAnAccountAndGivesThePasswordAway() {
        UUID account = opened();
        assertThat(shop.identities.letsIn(AURORE, PASSWORD)).isTrue();
        assertThat(shop.accounts.of(account).orElseThrow().hash()).doesNotStartWith("$argon2id$");
    }

    @Test
    void tellsEachChangeOfAnAccount() {
        UUID account = shop.opened();
        assertThat(told(account)).isTrue();
        shop.chooses(forgotten(), "quatorze coups de midi");
        assertThat(told(account)).isTrue();
        shop.changePassword.handle(
                new ChangePassword.Command(
                        account, "quatorze coups de midi", new Password(PASSWORD)));
        assertThat(told(account)).isTrue();
        shop.askToMove.handle(new AskToChangeAddress.Command(account, MOVED));
        shop.confirmMove.handle(shop.letters.read().getLast().ticket());
        assertThat(told(account)).isFalse();
        shop.confirmMove.handle(shop.letters.read().getLast().ticket());
        assertThat(told(account)).isTrue();
        shop.close.handle(new CloseAccount.Command(account, PASSWORD));
        assertThat(told(account)).isTrue();
    }

    @Test
    void letsTheFormerPasswordInNoMore() {
        UUID account = opened();
        shop.chooses(forgotten(), OTHER);
        shop.provision.handle(account);
        assertThat(shop.identities.letsIn(AURORE, OTHER)).isTrue();
        assertThat(shop.identities.letsIn(AURORE, PASSWORD)).isFalse();
    }

    @Test
    void noConnectionWaitsForWhoKnowsWhoWorksHere() {
        opened();
        shop.staff.elsewhere(shop.processing::isOpen);
        assertThat(shop.chooses(forgotten(), OTHER))
                .isInstanceOf(ChoosePassword.Outcome.Chosen.class);
    }

    @Test
    void losesNothingWhileTheProviderIsOutOfReach() {
        UUID account = shop.opened();
        shop.identities.down(true);
        assertThatThrownBy(() -> shop.provision.handle(account))
                .isInstanceOf(IllegalStateException.class);
        assertThat(shop.accounts.of(account).orElseThrow().hash()).startsWith("$argon2id$");
        shop.identities.down(false);
        shop.provision.handle(account);
        shop.provision.handle(account);
        assertThat(shop.identities.letsIn(AURORE, PASSWORD)).isTrue();
    }

    @Test
    void tellsAgainWhatChangedWhileItWasTold() {
        UUID account = shop.opened();
        String link = forgotten();
        shop.identities.meanwhile(() -> shop.chooses(link, OTHER));
        shop.provision.handle(account);
        assertThat(shop.identities.letsIn(AURORE, OTHER)).isTrue();
        assertThat(shop.accounts.of(account).orElseThrow().hash()).doesNotStartWith("$argon2id$");
    }

    @Test
    void suspendsWhoIsLeavingAndForgetsWhoLeft() {
        UUID account = opened();
        shop.accounts.leave(BUYER, true);
        shop.provision.handle(account);
        assertThat(shop.identities.letsIn(AURORE, PASSWORD)).isFalse();
        shop.accounts.leave(BUYER, false);
        shop.provision.handle(account);
        assertThat(shop.identities.letsIn(AURORE, PASSWORD)).isTrue();
        closed(account);
        shop.provision.handle(account);
        assertThat(shop.identities.page(0, 10).people()).isEmpty();
    }

    @Test
    void admitsWhoHasAnAccountAndTakesNoteOfItsUse() {
        UUID account = opened();
        shop.clock.wind(Duration.ofDays(400));
        assertThat(shop.admit.handle(account)).isTrue();
        assertThat(shop.accounts.find(account).orElseThrow().lastSignIn())
                .isEqualTo(Deadline.dayOf(shop.clock.now()));
        shop.accounts.leave(BUYER, true);
        assertThat(shop.admit.handle(account)).isFalse();
        assertThat(shop.admit.handle(new UUID(0, 9))).isFalse();
    }

    @Test
    void findsNothingToReconcileWhereAllWasTold() {
        UUID account = opened();
        shop.accounts.leave(BUYER, true);
        shop.provision.handle(account);
        assertThat(differences()).isEmpty();
        shop.accounts.leave(BUYER, false);
        shop.provision.handle(account);
        assertThat(differences()).isEmpty();
    }

    @Test
    void reconcilesThoughManyWereMadeByHandThere() {
        for (int i = 0; i < 600; i++) shop.identities.stranger("!" + i);
        UUID account = shop.opened();
        assertThat(differences()).containsExactly(new Difference(account, Kind.MISSING));
        shop.provision.handle(account);
        assertThat(differences()).isEmpty();
    }

    @Test
    void listsWhatDiffersAndTellsItAgain() {
        UUID missing = shop.opened();
        UUID unknown = new UUID(-1, 1);
        shop.identities.put(new Identities.Identity(unknown, MOVED, Optional.empty()));
        shop.outbox.taken();
        assertThat(differences())
                .containsExactlyInAnyOrder(
                        new Difference(missing, Kind.MISSING),
                        new Difference(unknown, Kind.UNKNOWN));
        assertThat(shop.outbox.posted())
                .containsExactlyInAnyOrder(
                        new Posted(Message.PROVISION_ACCOUNT, missing),
                        new Posted(Message.PROVISION_ACCOUNT, unknown));
        shop.provision.handle(missing);
        shop.provision.handle(unknown);
        assertThat(differences()).isEmpty();
        shop.identities.suspend(missing);
        assertThat(differences()).containsExactly(new Difference(missing, Kind.SUSPENDED));
        shop.identities.put(new Identities.Identity(missing, MOVED, Optional.empty()));
        assertThat(differences()).containsExactly(new Difference(missing, Kind.OTHER_ADDRESS));
    }

    private UUID opened() {
        UUID account = shop.opened();
        shop.provision.handle(account);
        return account;
    }

    private String forgotten() {
        shop.askForPassword.handle(new AskForNewPassword.Command(AURORE, Language.FR));
        return shop.letters.read().getLast().ticket();
    }

    private void closed(UUID account) {
        shop.processing.run(
                CloseAccount.class,
                now -> {
                    var others = shop.accounts.hold(BUYER);
                    var open = shop.accounts.find(account).orElseThrow();
                    open.close(now);
                    shop.accounts.save(open, others);
                    return open;
                });
    }

    /** Whether word of it is on its way since the last time. */
    private boolean told(UUID account) {
        return shop.outbox.taken().contains(new Posted(Message.PROVISION_ACCOUNT, account));
    }

    private List<Difference> differences() {
        if (shop.reconcile.handle()
                instanceof ReconcileIdentities.Outcome.Compared(int people, var differences)) {
            assertThat(people).isPositive();
            return differences;
        }
        throw new IllegalStateException("nobody is elsewhere");
    }
}
