package fr.echeance.application.support;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.account.Accounts;
import fr.echeance.application.account.AddressBook;
import fr.echeance.application.account.KeepAddress;
import fr.echeance.application.account.OpenAccount;
import fr.echeance.application.order.OrderBook;
import fr.echeance.application.order.Orders;
import fr.echeance.application.order.PickOrders;
import fr.echeance.application.order.PlaceOrder;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** What every way to find customers does. Aurore Minuit bought twice and pays for Basile Quartz; Élodie Œillet-Saint’Ange has an account. */
public abstract class CustomersContract {
    private static final UUID ACCOUNT = new UUID(7, 1);
    private static final EmailAddress EMAIL = new EmailAddress("elodie@example.com");
    private static final Pseudonym ELODIE = Pseudonym.of(EMAIL, SampleOrders.KEY);
    private static final Pseudonym AURORE = Pseudonym.of(SampleOrders.AURORE, SampleOrders.KEY);

    protected abstract Processing processing();

    protected abstract Orders orders();

    protected abstract OrderBook orderBook();

    protected abstract Accounts accounts();

    protected abstract AddressBook book();

    protected abstract Customers customers();

    @BeforeEach
    void come() {
        place(1);
        place(2);
        processing()
                .run(
                        OpenAccount.class,
                        now -> {
                            Account open =
                                    Account.open(
                                            ACCOUNT, EMAIL, ELODIE, Language.FR, "2026-01", now);
                            accounts().add(open, accounts().hold(ELODIE));
                            return open;
                        });
        processing()
                .run(
                        KeepAddress.class,
                        now -> {
                            book().keep(
                                            new UUID(9, 1),
                                            accounts().find(ACCOUNT).orElseThrow(),
                                            SampleOrders.address("Élodie Œillet-Saint’Ange"),
                                            now,
                                            accounts().end(ACCOUNT));
                            return now;
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aurore",
                "AURORE MINUIT",
                "minuit aurore",
                "auro min",
                "Mi",
                "quartz",
                " M. Minuit "
            })
    void findsByTheBeginningsOfWordsWhateverTheirOrder(String typed) {
        assertThat(find(() -> customers().named(typed.replace("M.", "")))).containsExactly(AURORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"elodie", "Élodie", "oeillet", "Œillet", "saint-ange", "ange", "e ang"})
    void findsWhateverTheAccentsAndTheMarks(String typed) {
        assertThat(find(() -> customers().named(typed))).containsExactly(ELODIE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "%",
                "___",
                "au%re",
                "urore",
                "aurore quartz x1",
                "' OR 1=1",
                "a | b",
                "!x",
                "\\"
            })
    void findsNobodyByWhatIsNoName(String typed) {
        assertThat(find(() -> customers().named(typed))).isEmpty();
    }

    @Test
    void findsByTheNumberOfAnOrderAndOfAnAccount() {
        OrderNumber number = find(() -> orders().find(id(1))).orElseThrow().number();
        assertThat(find(() -> customers().ofOrder(number))).contains(AURORE);
        assertThat(find(() -> customers().ofOrder(OrderNumber.draw(99)))).isEmpty();
        assertThat(find(() -> customers().ofAccount(ACCOUNT))).contains(ELODIE);
        assertThat(find(() -> customers().ofAccount(id(1)))).isEmpty();
    }

    @Test
    void tellsThemApartByNameTownAndOrders() {
        Pseudonym stranger = new Pseudonym(id(77));
        List<Customers.Hit> hits = find(() -> customers().hits(List.of(ELODIE, stranger, AURORE)));
        assertThat(hits).extracting(Customers.Hit::buyer).containsExactly(AURORE, ELODIE);
        Customers.Hit aurore = hits.getFirst();
        assertThat(aurore.name().orElseThrow().value()).isEqualTo("Aurore Minuit");
        assertThat(aurore.city()).contains("Paris");
        assertThat(aurore.orders()).isEqualTo(2);
        assertThat(aurore.lastOrder()).isPresent();
        assertThat(aurore.account()).isFalse();
        Customers.Hit elodie = hits.getLast();
        assertThat(elodie.name().orElseThrow().value()).isEqualTo("Élodie Œillet-Saint’Ange");
        assertThat(elodie.email()).contains(EMAIL);
        assertThat(elodie.account()).isTrue();
        assertThat(elodie.orders()).isZero();
    }

    @Test
    void showsAccountContactAndAddresses() {
        assertThat(find(() -> customers().account(ELODIE)).orElseThrow().id()).isEqualTo(ACCOUNT);
        assertThat(find(() -> customers().account(AURORE))).isEmpty();
        assertThat(find(() -> customers().contact(AURORE)).orElseThrow().email())
                .isEqualTo(SampleOrders.AURORE);
        assertThat(find(() -> customers().contact(ELODIE))).isEmpty();
        assertThat(find(() -> customers().addresses(ELODIE)))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.address())
                                .isEqualTo(SampleOrders.address("Élodie Œillet-Saint’Ange")));
        assertThat(find(() -> customers().addresses(AURORE))).isEmpty();
    }

    @Test
    void picksOrdersByWhatTheyAreCalledInside() {
        List<OrderBook.Row> picked =
                processing().read(PickOrders.class, _ -> orderBook().pick(List.of(id(2), id(9))));
        assertThat(picked)
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo(id(2)))
                .satisfies(row -> assertThat(row.shipping()).isEqualTo("À domicile"));
    }

    protected <T> T find(Supplier<T> work) {
        return processing().read(FindCustomers.class, _ -> work.get());
    }

    private void place(int n) {
        processing()
                .run(
                        PlaceOrder.class,
                        now -> {
                            Order order = SampleOrders.placed(id(n), id(100 + n), now);
                            SampleOrders.add(orders(), order, now);
                            return order;
                        });
    }

    private static UUID id(int n) {
        return new UUID(0x0000_0000_0000_7000L, 0x8000_0000_0000_0000L | n);
    }
}
