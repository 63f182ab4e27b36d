package fr.echeance.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.shared.IdempotencyKeys;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.PostalAddress;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

class AddressBookTest {
    private final TestAccounts shop = new TestAccounts();
    private final UUID account = shop.opened();

    @Test
    void keepsAnAddressOnceAndForgetsItAtItsOwnersWish() {
        UUID kept = kept(1);
        assertThat(keep(1)).isEqualTo(new KeepAddress.Outcome.IsKept(kept));
        assertThat(shop.listAddresses.handle(account).orElseThrow()).hasSize(1);
        assertThat(remove(kept)).isEqualTo(new RemoveAddress.Outcome.Removed());
        assertThat(remove(kept)).isEqualTo(new RemoveAddress.Outcome.NoSuchAddress());
        assertThat(shop.listAddresses.handle(account)).contains(List.of());
    }

    @Test
    void touchesNothingOfSomebodyElses() {
        UUID kept = kept(1);
        UUID stranger = new UUID(9, 9);
        assertThat(shop.removeAddress.handle(new RemoveAddress.Command(stranger, kept)))
                .isEqualTo(new RemoveAddress.Outcome.NoAccount());
        assertThat(
                        shop.changeAddress.handle(
                                new ChangeAddress.Command(
                                        stranger, kept, address(2), Optional.empty())))
                .isEqualTo(new ChangeAddress.Outcome.NoSuchAddress());
        assertThat(shop.preferAddress.handle(new PreferAddress.Command(stranger, kept)))
                .isEqualTo(new PreferAddress.Outcome.NoSuchAddress());
        assertThat(shop.listAddresses.handle(account).orElseThrow())
                .containsExactly(new AddressBook.Kept(kept, address(1)));
    }

    @Test
    void changesAnAddressThatIsStillTheOneThatWasSeen() {
        UUID kept = kept(1);
        Optional<String> seen = Optional.of(new AddressBook.Kept(kept, address(1)).version());
        assertThat(change(kept, 2, seen)).isEqualTo(new ChangeAddress.Outcome.Changed());
        assertThat(change(kept, 3, seen)).isEqualTo(new ChangeAddress.Outcome.ChangedMeanwhile());
        assertThat(shop.removeAddress.handle(new RemoveAddress.Command(account, kept, seen)))
                .isEqualTo(new RemoveAddress.Outcome.ChangedMeanwhile());
        assertThat(shop.listAddresses.handle(account).orElseThrow())
                .containsExactly(new AddressBook.Kept(kept, address(2)));
    }

    @Test
    void putsFirstWhatWasKeptOrPreferredLast() {
        UUID first = kept(1);
        UUID second = kept(2);
        assertThat(order()).containsExactly(second, first);
        change(first, 3, Optional.empty());
        assertThat(order()).containsExactly(second, first);
        for (int times = 0; times < 2; times++)
            shop.preferAddress.handle(new PreferAddress.Command(account, first));
        assertThat(order()).containsExactly(first, second);
    }

    @Test
    void keepsOnceHoweverOftenTheSameRequestComes() {
        UUID kept = ((KeepAddress.Outcome.Kept) once("one", 1)).address();
        assertThat(once("one", 1)).isEqualTo(new KeepAddress.Outcome.KeptBefore(kept, 201));
        assertThat(once("other", 2))
                .isEqualTo(
                        new KeepAddress.Outcome.KeyRefused(IdempotencyKeys.Refusal.OTHER_REQUEST));
        assertThat(shop.listAddresses.handle(account).orElseThrow()).hasSize(1);
    }

    @Test
    void hasAsManyPlacesAsItHas() {
        for (int house = 1; house <= AddressBook.PLACES; house++) keep(house);
        assertThat(keep(99)).isInstanceOf(KeepAddress.Outcome.BookIsFull.class);
    }

    @Test
    void opensForNobodyElse() {
        keep(1);
        assertThat(shop.listAddresses.handle(new UUID(9, 9))).isEmpty();
        shop.close.handle(new CloseAccount.Command(account, TestAccounts.PASSWORD));
        assertThat(shop.listAddresses.handle(account)).isEmpty();
        assertThat(keep(2)).isInstanceOf(KeepAddress.Outcome.NoAccount.class);
    }

    private KeepAddress.Outcome keep(int house) {
        return shop.keepAddress.handle(new KeepAddress.Command(account, address(house)));
    }

    private UUID kept(int house) {
        return ((KeepAddress.Outcome.Kept) keep(house)).address();
    }

    private KeepAddress.Outcome once(String content, int house) {
        return shop.keepAddress.handle(
                new KeepAddress.Command(
                        account,
                        address(house),
                        Optional.of(
                                new IdempotencyKeys.Request(
                                        account.toString(),
                                        "a-key-that-is-long-enough",
                                        content,
                                        201))));
    }

    private ChangeAddress.Outcome change(UUID kept, int house, Optional<String> seen) {
        return shop.changeAddress.handle(
                new ChangeAddress.Command(account, kept, address(house), seen));
    }

    private RemoveAddress.Outcome remove(UUID kept) {
        return shop.removeAddress.handle(new RemoveAddress.Command(account, kept));
    }

    private List<UUID> order() {
        return shop.listAddresses.handle(account).orElseThrow().stream()
                .map(AddressBook.Kept::id)
                .toList();
    }

    private static PostalAddress address(int house) {
        return new PostalAddress(
                new PersonName("Aurore Minuit"),
                house + " impasse du Balancier",
                Optional.empty(),
                "75007",
                "Paris",
                "FR");
    }
}
