package fr.echeance.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.account.CloseAccount;
import fr.echeance.application.account.SignIn;
import fr.echeance.application.delivery.MarkDelivered;
import fr.echeance.application.delivery.MarkShipped;
import fr.echeance.application.order.CancelOrder;
import fr.echeance.domain.delivery.Carrier;
import fr.echeance.domain.delivery.TrackingNumber;
import fr.echeance.domain.order.OrderState.CancelReason;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.persistence.account.AccountPath;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A buyer's orders beside one another: what hangs on the relationship moves with the milestone, in one transaction. */
class RelationshipTest {
    private static final String AURORE = "aurore.minuit@example.com";
    private static final Instant A_YEAR_LATER = Furnished.TIME.plus(Duration.ofDays(365));

    private final Furnished shop = new Furnished();
    private final AccountPath accounts = new AccountPath(shop.fixture);

    @Test
    void aSecondOrderMovesTheDeadlinesOfTheFirst() {
        UUID first = delivered();
        assertKept(first, "2028-11-24 Europe/Paris", "2033-11-24 Europe/Paris");

        shop.fixture.wind(A_YEAR_LATER);
        UUID second = shop.paid(AURORE);
        assertKept(first, "infinity", "infinity");

        deliver(second, A_YEAR_LATER);
        assertKept(first, "2029-11-24 Europe/Paris", "2034-11-24 Europe/Paris");
        assertKept(second, "2029-11-24 Europe/Paris", "2034-11-24 Europe/Paris");
    }

    /** Seen red: whoever knew an address could keep its owner's data for ever, placing and never paying. */
    @Test
    void anOrderThatNobodyPaidProlongsNothing() {
        UUID first = delivered();
        shop.fixture.wind(Furnished.TIME.plus(Duration.ofDays(725))); // days before it goes
        UUID unpaid = shop.placed(AURORE).order();
        assertKept(first, "2028-11-24 Europe/Paris", "2033-11-24 Europe/Paris");
        shop.use(CancelOrder.class)
                .handle(new CancelOrder.Command(unpaid, CancelReason.OTHER, "development"));
        assertKept(first, "2028-11-24 Europe/Paris", "2033-11-24 Europe/Paris");
    }

    /** Delivered on 23 November 2026, guaranteed for two years, and two more without use. */
    @Test
    void anAccountProlongsTheGuestOrdersOfItsAddress() {
        UUID first = delivered();
        UUID account = accounts.open(new EmailAddress(AURORE));
        assertKept(first, "2030-11-24 Europe/Paris", "2035-11-24 Europe/Paris");
        assertAccount(account, "2030-11-24 Europe/Paris");

        shop.fixture.wind(A_YEAR_LATER);
        UUID second = shop.paid(AURORE);
        assertAccount(account, "infinity");
        deliver(second, A_YEAR_LATER);
        assertAccount(account, "2031-11-24 Europe/Paris");
        assertKept(first, "2031-11-24 Europe/Paris", "2036-11-24 Europe/Paris");

        shop.use(CloseAccount.class)
                .handle(new CloseAccount.Command(account, AccountPath.PASSWORD));
        assertAccount(account, "2027-11-24 Europe/Paris");
        assertKept(first, "2029-11-24 Europe/Paris", "2034-11-24 Europe/Paris");
    }

    @Test
    void useProlongsAnAccountWithoutOrders() {
        UUID account = accounts.open(new EmailAddress(AURORE));
        assertAccount(account, "2028-11-24 Europe/Paris");
        shop.fixture.wind(A_YEAR_LATER);
        shop.use(SignIn.class)
                .handle(
                        new SignIn.Command(
                                new EmailAddress(AURORE), AccountPath.PASSWORD, AccountPath.HERE));
        assertAccount(account, "2029-11-24 Europe/Paris");
    }

    @Test
    void aChangedAddressTakesTheOrdersOfBothAddressesAlong() {
        UUID mine = delivered();
        UUID account = accounts.open(new EmailAddress(AURORE));
        UUID guests = shop.paid("aurore@midi.example.com");
        accounts.move(account, new EmailAddress("aurore@midi.example.com"));
        assertThat(
                        shop.fixture.count(
                                "shop.orders o JOIN shop.account a ON a.buyer = o.buyer JOIN"
                                        + " shop.credential c ON c.buyer = a.buyer"))
                .isEqualTo(2);
        assertAccount(account, "infinity");
        deliver(guests, Furnished.TIME);
        assertKept(mine, "2030-11-24 Europe/Paris", "2035-11-24 Europe/Paris");
    }

    /** With everything that goes with it. */
    private void assertAccount(UUID account, String until) {
        assertThat(
                        shop.fixture.count(
                                "shop.account a JOIN shop.credential c ON c.account = a.id AND c.active_until = a.active_until WHERE a.id = '%s' AND a.active_until = '%s'"
                                        .formatted(account, until)))
                .isOne();
    }

    private UUID delivered() {
        UUID order = shop.paid(AURORE);
        deliver(order, Furnished.TIME);
        return order;
    }

    private void deliver(UUID order, Instant on) {
        shop.use(MarkShipped.class)
                .handle(
                        new MarkShipped.Command(
                                order,
                                Carrier.COLISSIMO,
                                new TrackingNumber("6A12345678"),
                                "development"));
        shop.use(MarkDelivered.class)
                .handle(new MarkDelivered.Command(order, Deadline.dayOf(on), "development"));
    }

    /** Past every wall: when the acceptance of the terms and the archived order go. */
    private void assertKept(UUID order, String terms, String archive) {
        assertThat(
                        shop.fixture.count(
                                "shop.terms_acceptance WHERE order_id = '%s' AND active_until = '%s'"
                                        .formatted(order, terms)))
                .isOne();
        assertThat(
                        shop.fixture.count(
                                "shop.orders WHERE id = '%s' AND archive_until = '%s'"
                                        .formatted(order, archive)))
                .isOne();
    }
}
