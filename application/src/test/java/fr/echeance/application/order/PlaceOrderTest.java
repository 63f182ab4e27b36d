package fr.echeance.application.order;

import static fr.echeance.application.catalog.SampleCatalog.JAR;
import static fr.echeance.application.catalog.SampleCatalog.LARGE;
import static fr.echeance.application.catalog.SampleCatalog.PAPER;
import static fr.echeance.application.catalog.SampleCatalog.SMALL;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.order.PlaceOrder.Command;
import fr.echeance.application.order.PlaceOrder.Outcome;
import fr.echeance.domain.cart.Cart;
import fr.echeance.domain.catalog.VatRate;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderContact;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.PostalAddress;
import fr.echeance.domain.shared.Quantity;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

class PlaceOrderTest {
    private final TestShop shop = new TestShop();

    @Test
    void placesAnOrderReservesItsStockAndForgetsTheCart() {
        UUID cart = shop.cart(SMALL, 2);
        var placed = (Outcome.Placed) shop.placeOrder.handle(shop.command(cart, 3_570));
        Order order = shop.orders.find(placed.order()).orElseThrow();
        assertThat(order.number()).isEqualTo(placed.number());
        assertThat(order.total()).isEqualTo(new Money(3_570));
        assertThat(order.state())
                .isEqualTo(
                        new OrderState.AwaitingPayment(shop.clock.now().plus(Order.TIME_TO_PAY)));
        assertThat(shop.stock.shelf(SMALL)).isEqualTo(new InMemoryStock.Shelf(10, 2));
        assertThat(shop.carts.find(cart)).isEmpty();
        assertThat(shop.orders.contact(order.id())).isPresent();
        assertThat(shop.orders.terms(order.id())).contains(SampleOrders.terms(shop.clock.now()));
    }

    @Test
    void answersTheSameOrderToADoubleClick() {
        Command command = shop.command(shop.cart(SMALL, 2), 3_570);
        var first = (Outcome.Placed) shop.placeOrder.handle(command);
        assertThat(shop.placeOrder.handle(command))
                .isEqualTo(new Outcome.AlreadyPlaced(first.order(), first.number()));
        assertThat(shop.stock.shelf(SMALL).reserved()).isEqualTo(2);
    }

    @Test
    void rollsBackWhenAnotherTransactionOrderedTheCartFirst() {
        UUID cart = shop.cart(SMALL, 2);
        Command command = shop.command(cart, 3_570);
        var first = (Outcome.Placed) shop.placeOrder.handle(command);
        shop.carts.save(
                Cart.fromStore(
                        cart,
                        new TreeMap<>(Map.of(SMALL, new Quantity(2))),
                        Deadline.dayOf(shop.clock.now())));
        assertThat(shop.placeOrder.handle(command))
                .isEqualTo(new Outcome.AlreadyPlaced(first.order(), first.number()));
        assertThat(shop.stock.shelf(SMALL).reserved()).isEqualTo(2);
    }

    @Test
    void refusesACartThatIsGone() {
        assertThat(shop.placeOrder.handle(shop.command(new UUID(1, 2), 0)))
                .isEqualTo(new Outcome.NothingToOrder());
    }

    @Test
    void refusesAnOrderWhoseTermsWereNotAccepted() {
        Command seen = shop.command(shop.cart(SMALL, 2), 3_570);
        var refused =
                new Command(
                        seen.cart(),
                        seen.contact(),
                        "home",
                        seen.termsVersion(),
                        false,
                        seen.seenTotal());
        var outdated =
                new Command(
                        seen.cart(), seen.contact(), "home", "2020-01-01", true, seen.seenTotal());
        assertThat(shop.placeOrder.handle(refused))
                .isEqualTo(new Outcome.TermsNotAccepted(FixedTerms.VERSION));
        assertThat(shop.placeOrder.handle(outdated))
                .isEqualTo(new Outcome.TermsNotAccepted(FixedTerms.VERSION));
        nothingHappened();
    }

    @Test
    void asksAgainWhenTheTotalIsNotTheOneThatTheBuyerSaw() {
        UUID cart = shop.cart(SMALL, 2);
        shop.catalog.price(SMALL, new Money(1_590), shop.clock.now().plusSeconds(1));
        assertThat(shop.placeOrder.handle(shop.command(cart, 3_570)))
                .isInstanceOfSatisfying(
                        Outcome.PricesChanged.class,
                        changed -> assertThat(changed.quote().total()).isEqualTo(new Money(3_770)));
        nothingHappened();
    }

    @Test
    void namesTheArticlesThatAreShort() {
        assertThat(shop.placeOrder.handle(shop.command(shop.cart(LARGE, 5), 5 * 2_490)))
                .isEqualTo(new Outcome.OutOfStock(Set.of(LARGE)));
        assertThat(shop.placeOrder.handle(shop.command(shop.cart(JAR, 1), 690 + 590)))
                .isEqualTo(new Outcome.OutOfStock(Set.of(JAR)));
        nothingHappened();
    }

    @Test
    void refusesAWayOfDeliveryThatIsNotOffered() {
        Command seen = shop.command(shop.cart(SMALL, 2), 3_570);
        assertThat(
                        shop.placeOrder.handle(
                                new Command(
                                        seen.cart(),
                                        seen.contact(),
                                        "pigeon",
                                        seen.termsVersion(),
                                        true,
                                        seen.seenTotal())))
                .isEqualTo(new Outcome.NoSuchDelivery());
        nothingHappened();
    }

    @Test
    void deliversToMetropolitanFranceAlone() {
        Command seen = shop.command(shop.cart(SMALL, 2), 3_570);
        OrderContact near = seen.contact();
        var far =
                new PostalAddress(
                        new PersonName("Céleste Sablier"),
                        "1 rue du Lagon",
                        Optional.empty(),
                        "97400",
                        "Saint-Denis",
                        "FR");
        var contact =
                new OrderContact(
                        near.email(),
                        near.phone(),
                        far,
                        near.billing(),
                        near.note(),
                        near.language());
        assertThat(
                        shop.placeOrder.handle(
                                new Command(
                                        seen.cart(),
                                        contact,
                                        "home",
                                        seen.termsVersion(),
                                        true,
                                        seen.seenTotal())))
                .isEqualTo(new Outcome.NotDelivered());
        nothingHappened();
    }

    @Test
    void deliversFreeFromAnAmountOnAndTaxesDeliveryAsWhatIsDelivered() {
        var placed =
                (Outcome.Placed) shop.placeOrder.handle(shop.command(shop.cart(PAPER, 8), 8 * 850));
        Order order = shop.orders.find(placed.order()).orElseThrow();
        assertThat(order.shipping().price()).isEqualTo(Money.ZERO);
        assertThat(order.shipping().vat()).isEqualTo(new VatRate(210));
    }

    private void nothingHappened() {
        assertThat(shop.stock.shelf(SMALL).reserved()).isZero();
        assertThat(shop.orders.list(OrderBookFilter.page(0, 1)).rows()).isEmpty();
    }
}
