package fr.echeance.application.account;

import static org.assertj.core.api.Assertions.assertThat;

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
        keep(1);
        assertThat(keep(1)).isInstanceOf(KeepAddress.Outcome.Kept.class);
        assertThat(shop.listAddresses.handle(account).orElseThrow()).hasSize(1);
        UUID kept = shop.listAddresses.handle(account).orElseThrow().getFirst().id();
        shop.removeAddress.handle(new RemoveAddress.Command(new UUID(9, 9), kept));
        assertThat(shop.listAddresses.handle(account).orElseThrow()).hasSize(1);
        for (int times = 0; times < 2; times++)
            shop.removeAddress.handle(new RemoveAddress.Command(account, kept));
        assertThat(shop.listAddresses.handle(account)).contains(List.of());
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
        return shop.keepAddress.handle(
                new KeepAddress.Command(
                        account,
                        new PostalAddress(
                                new PersonName("Aurore Minuit"),
                                house + " impasse du Balancier",
                                Optional.empty(),
                                "75007",
                                "Paris",
                                "FR")));
    }
}
