package fr.echeance.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.shared.Stage;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.PostalAddress;
import fr.echeance.domain.shared.Pseudonym;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What every store of accounts and address books does. */
public abstract class AccountRecordsContract implements Stage {
    private static final UUID ID = new UUID(7, 1);
    private static final Pseudonym BUYER = new Pseudonym(new UUID(8, 1));
    private static final Pseudonym OTHER = new Pseudonym(new UUID(8, 2));
    private static final EmailAddress EMAIL = new EmailAddress("aurore.minuit@example.com");

    protected abstract Accounts accounts();

    protected abstract Credentials credentials();

    protected abstract AddressBook book();

    /** @param asks or takes it back */
    protected abstract void asksToBeErased(Pseudonym buyer, boolean asks);

    @Test
    void findsAnAccountByItsNameAndByItsBuyer() {
        signIn(this::open);
        Account found = signIn(() -> accounts().find(ID)).orElseThrow();
        assertThat(signIn(() -> accounts().of(BUYER)).orElseThrow().id()).isEqualTo(ID);
        assertThat(found.email()).isEqualTo(EMAIL);
        assertThat(found.openedAt()).isEqualTo(time());
        assertThat(found.lastSignIn()).isEqualTo(Deadline.dayOf(time()));
        assertThat(signIn(() -> accounts().of(OTHER))).isEmpty();
        assertThat(signIn(() -> accounts().buyer(ID))).contains(BUYER);
        assertThat(signIn(() -> accounts().buyer(new UUID(0, 0)))).isEmpty();
        assertThat(signIn(() -> accounts().end(ID)))
                .isEqualTo(Deadline.endOf(Deadline.dayOf(time()).plusYears(2)));
    }

    @Test
    void keepsThePasswordOfAnAccountAndTheOneThatFollows() {
        signIn(this::open);
        put("$argon2id$one");
        put("$argon2id$two");
        assertThat(signIn(() -> credentials().of(ID)))
                .contains(new Credentials.Stored("$argon2id$two", time()));
        assertThat(signIn(() -> credentials().of(new UUID(0, 0)))).isEmpty();
    }

    @Test
    void handsAPasswordOverUnlessItIsAnotherOneByNow() {
        signIn(this::open);
        put("$argon2id$two");
        does(() -> credentials().handOver(ID, "$argon2id$one", "elsewhere:one"));
        assertThat(signIn(() -> credentials().of(ID)))
                .contains(new Credentials.Stored("$argon2id$two", time()));
        does(() -> credentials().handOver(ID, "$argon2id$two", "elsewhere:two"));
        assertThat(signIn(() -> credentials().of(ID)))
                .contains(new Credentials.Stored("elsewhere:two", time()));
    }

    @Test
    void showsOpenAccountsPageByPageInTheOrderOfTheirIds() {
        List<UUID> ids = List.of(new UUID(1, 1), new UUID(7, 1), new UUID(-1, 1));
        for (UUID id : ids)
            does(() -> {
                Pseudonym buyer = new Pseudonym(id);
                accounts().add(account(id, buyer), accounts().hold(buyer));
            });
        change(ids.get(1), new Pseudonym(ids.get(1)), account -> account.close(time()));
        assertThat(signIn(() -> accounts().open(Optional.empty(), 1)))
                .extracting(Account::id)
                .containsExactly(ids.get(0));
        assertThat(signIn(() -> accounts().open(Optional.of(ids.get(0)), 5)))
                .extracting(Account::id)
                .containsExactly(ids.get(2));
    }

    @Test
    void closesWithTheDayAndIsGoneThereafter() {
        signIn(this::open);
        change(ID, BUYER, account -> account.close(time()));
        assertThat(signIn(() -> accounts().find(ID)).orElseThrow().isClosed()).isTrue();
        assertThat(signIn(() -> accounts().buyer(ID))).isEmpty();
        wind(Duration.ofDays(1));
        assertThat(signIn(() -> accounts().find(ID))).isEmpty();
        assertThat(signIn(() -> accounts().of(BUYER))).isEmpty();
        // A new one under the same address, before any sweep.
        signIn(() -> open(new UUID(7, 2)));
        assertThat(signIn(() -> accounts().of(BUYER)).orElseThrow().id()).isEqualTo(new UUID(7, 2));
    }

    @Test
    void knowsWhoIsLeavingUntilTheyTakeItBack() {
        asksToBeErased(BUYER, true);
        for (Supplier<Boolean> asked :
                List.<Supplier<Boolean>>of(
                        () -> signIn(() -> accounts().isLeaving(BUYER)),
                        () -> inAccount(() -> accounts().isLeaving(BUYER))))
            assertThat(asked.get()).isTrue();
        assertThat(signIn(() -> accounts().isLeaving(OTHER))).isFalse();
        asksToBeErased(BUYER, false);
        assertThat(signIn(() -> accounts().isLeaving(BUYER))).isFalse();
    }

    @Test
    void knowsOfAnAccountThatItsOwnerIsLeaving() {
        signIn(this::open);
        for (boolean leaves : new boolean[] {true, false}) {
            asksToBeErased(BUYER, leaves);
            assertThat(signIn(() -> accounts().isLeaving(ID))).isEqualTo(leaves);
            assertThat(signIn(() -> accounts().isLeaving(new UUID(0, 0)))).isFalse();
        }
    }

    @Test
    void findsThoseThatEndAndHaveNotBeenWarned() {
        signIn(this::open);
        Instant end =
                Deadline.dayOf(time())
                        .plusYears(2)
                        .plusDays(1)
                        .atStartOfDay(Deadline.PARIS)
                        .toInstant();
        assertThat(signIn(() -> accounts().endingUnwarned(end.minusSeconds(1), 10))).isEmpty();
        assertThat(signIn(() -> accounts().endingUnwarned(end, 10))).containsExactly(ID);
        change(ID, BUYER, account -> account.warn(time()));
        assertThat(signIn(() -> accounts().endingUnwarned(end, 10))).isEmpty();
    }

    @Test
    void followsItsAddress() {
        signIn(this::open);
        inAccount(() -> {
            accounts().hold(BUYER);
            accounts().hold(OTHER);
            Account account = accounts().find(ID).orElseThrow();
            account.move(new EmailAddress("aurore@midi.example.com"), OTHER);
            accounts().rename(BUYER, account);
            return account;
        });
        assertThat(inAccount(() -> accounts().of(BUYER))).isEmpty();
        assertThat(inAccount(() -> accounts().of(OTHER)).orElseThrow().email().value())
                .isEqualTo("aurore@midi.example.com");
    }

    @Test
    void keepsAddressesForTheirOwnerAlone() {
        signIn(this::open);
        Account account = inAccount(() -> accounts().find(ID)).orElseThrow();
        PostalAddress home = address("3 impasse du Balancier");
        PostalAddress away = address("1 quai des Heures");
        inAccount(() -> {
            book().keep(new UUID(9, 1), account, home, time(), accounts().end(ID));
            return home;
        });
        Account stranger = account(new UUID(7, 9), OTHER);
        inAccount(() -> {
            book().remove(new UUID(9, 1), stranger);
            book().change(new UUID(9, 1), stranger, away, accounts().end(ID));
            return stranger;
        });
        assertThat(inAccount(() -> book().of(account)))
                .containsExactly(new AddressBook.Kept(new UUID(9, 1), home));
        inAccount(() -> {
            book().change(new UUID(9, 1), account, away, accounts().end(ID));
            return account;
        });
        assertThat(inAccount(() -> book().of(account)))
                .containsExactly(new AddressBook.Kept(new UUID(9, 1), away));
        assertThat(inAccount(() -> book().of(stranger))).isEmpty();
        inAccount(() -> {
            book().remove(new UUID(9, 1), account);
            return account;
        });
        assertThat(inAccount(() -> book().of(account))).isEmpty();
    }

    private static PostalAddress address(String street) {
        PersonName name = new PersonName("Aurore Minuit");
        return new PostalAddress(name, street, Optional.of("cour"), "75007", "Paris", "FR");
    }

    private Account open() {
        return open(ID);
    }

    private Account open(UUID id) {
        Account account = account(id, BUYER);
        accounts().add(account, accounts().hold(BUYER));
        return account;
    }

    private void put(String hash) {
        Account account = signIn(() -> accounts().find(ID)).orElseThrow();
        does(() -> credentials().put(account, hash, time(), accounts().end(ID)));
    }

    private void does(Runnable work) {
        signIn(() -> {
            work.run();
            return ID;
        });
    }

    private void change(UUID id, Pseudonym buyer, Consumer<Account> how) {
        does(() -> {
            var others = accounts().hold(buyer);
            Account account = accounts().find(id).orElseThrow();
            how.accept(account);
            accounts().save(account, others);
        });
    }

    private Account account(UUID id, Pseudonym buyer) {
        return Account.open(id, EMAIL, buyer, Language.FR, "2026-01", time());
    }

    private <T> T signIn(Supplier<T> work) {
        return processing().run(OpenAccount.class, _ -> work.get());
    }

    private <T> T inAccount(Supplier<T> work) {
        return processing().run(KeepAddress.class, _ -> work.get());
    }
}
