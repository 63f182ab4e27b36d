package fr.echeance.persistence.order;

import static fr.echeance.application.catalog.SampleCatalog.HOURGLASS;
import static fr.echeance.application.catalog.SampleCatalog.LARGE;
import static fr.echeance.application.catalog.SampleCatalog.PAPER;
import static fr.echeance.application.catalog.SampleCatalog.SMALL;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.catalog.BrowseCatalog;
import fr.echeance.application.catalog.Search;
import fr.echeance.application.catalog.ViewHome;
import fr.echeance.application.catalog.ViewProduct;
import fr.echeance.application.order.PlaceOrder.Outcome;
import fr.echeance.application.payment.FakePaymentProvider;
import fr.echeance.application.payment.ReceivePaymentEvent;
import fr.echeance.application.payment.StartPayment;
import fr.echeance.application.shared.IdempotencyKeys.Refusal;
import fr.echeance.domain.shared.Language;
import fr.echeance.persistence.shared.StatementCount;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

class PlacingTest {
    private static final int BUYERS = 8;
    private static final String AURORE = "aurore.minuit@example.com";

    private final Furnished shop = new Furnished();
    private final FakePaymentProvider provider = shop.fixture.bean(FakePaymentProvider.class);
    private final StatementCount statements = shop.fixture.bean(StatementCount.class);

    @Test
    void placesAnOrderInAtMostTwelveStatements() {
        UUID first = shop.cart(Map.of(SMALL, 1, PAPER, 2));
        UUID second = shop.cart(Map.of(SMALL, 1, PAPER, 2));
        long seen = 1_490 + 2 * 850 + 590;
        assertThat(statements.of(() -> shop.order(first, "a@example.com", seen)))
                .hasSizeLessThanOrEqualTo(12);
        UUID third = shop.cart(Map.of(SMALL, 1, PAPER, 2));
        assertThat(statements.of(() -> shop.orderOnce(third, "a@example.com", seen)))
                .hasSizeLessThanOrEqualTo(12);
        // The second order of a buyer moves the deadlines of the first.
        assertThat(statements.of(() -> shop.order(second, "a@example.com", seen)))
                .hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void showsAnyPageOfTheCatalogueInAtMostFourStatements() {
        assertThat(
                        statements.of(() ->
                                shop.use(BrowseCatalog.class)
                                        .handle(
                                                new BrowseCatalog.Query(
                                                        Search.everything(), Language.FR))))
                .hasSizeLessThanOrEqualTo(4);
        assertThat(
                        statements.of(() ->
                                shop.use(ViewProduct.class)
                                        .handle(new ViewProduct.Query(HOURGLASS, Language.FR))))
                .hasSizeLessThanOrEqualTo(4);
        assertThat(statements.of(() -> shop.use(ViewHome.class).handle(Language.FR)))
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void makesOneOrderOfOneCartHoweverManyClicksComeAtOnce() throws Exception {
        UUID cart = shop.cart(Map.of(SMALL, 2));
        List<Outcome> outcomes = atOnce(_ -> () -> shop.order(cart, "a@example.com", 3_570));
        assertThat(outcomes).filteredOn(Outcome.Placed.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.AlreadyPlaced.class::isInstance)
                .hasSize(BUYERS - 1);
        assertThat(shop.shelf(SMALL)).containsExactly(10, 2);
    }

    @Test
    void makesOneOrderOfOneKeyHoweverManyRequestsComeAtOnce() throws Exception {
        UUID cart = shop.cart(Map.of(SMALL, 2));
        List<Outcome> outcomes = atOnce(_ -> () -> shop.orderOnce(cart, "a@example.com", 3_570));
        assertThat(outcomes).filteredOn(Outcome.Placed.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .allMatch(o ->
                        o instanceof Outcome.Placed
                                || o instanceof Outcome.PlacedBefore
                                || o.equals(new Outcome.KeyRefused(Refusal.IN_FLIGHT)));
        assertThat(shop.orderOnce(cart, "a@example.com", 3_570))
                .isInstanceOf(Outcome.PlacedBefore.class);
        assertThat(shop.shelf(SMALL)).containsExactly(10, 2);
    }

    @Test
    void sellsNoPieceTwiceHoweverManyWantTheLastOnes() throws Exception {
        List<UUID> carts =
                IntStream.range(0, BUYERS)
                        .mapToObj(_ -> shop.cart(Map.of(SMALL, 3, LARGE, 1)))
                        .toList();
        long seen = 3 * 1_490 + 2_490;
        List<Outcome> outcomes =
                atOnce(i -> () -> shop.order(carts.get(i), "b" + i + "@example.com", seen));
        assertThat(outcomes).filteredOn(Outcome.Placed.class::isInstance).hasSize(3);
        assertThat(outcomes).filteredOn(Outcome.OutOfStock.class::isInstance).hasSize(BUYERS - 3);
        assertThat(shop.shelf(SMALL)).containsExactly(10, 9);
        assertThat(shop.shelf(LARGE)).containsExactly(4, 3);
    }

    @Test
    void letsOneBuyerPlaceManyOrdersAtOnce() throws Exception {
        List<UUID> carts =
                IntStream.range(0, BUYERS).mapToObj(_ -> shop.cart(Map.of(PAPER, 1))).toList();
        List<Outcome> outcomes =
                atOnce(i -> () -> shop.order(carts.get(i), "a@example.com", 850 + 590));
        assertThat(outcomes).allMatch(Outcome.Placed.class::isInstance);
    }

    /** Seen red: placing took the stock first and the buyer second, paying the other way round, and two waited for each other. */
    @Test
    void letsABuyerOrderWhileEarlierOrdersOfTheirsArePaid() throws Exception {
        List<UUID> carts =
                IntStream.range(0, 2 * BUYERS).mapToObj(_ -> shop.cart(Map.of(PAPER, 1))).toList();
        List<UUID> earlier = carts.subList(0, BUYERS).stream().map(this::atTheTill).toList();
        List<Object> outcomes =
                atOnce(i ->
                        i % 2 == 0
                                ? () ->
                                        shop.use(ReceivePaymentEvent.class)
                                                .handle(provider.pay(earlier.get(i)))
                                : () -> shop.order(carts.get(BUYERS + i), AURORE, 850 + 590));
        assertThat(outcomes).filteredOn(Outcome.Placed.class::isInstance).hasSize(BUYERS / 2);
        assertThat(outcomes)
                .filteredOn(ReceivePaymentEvent.Outcome.Confirmed.class::isInstance)
                .hasSize(BUYERS / 2);
    }

    private UUID atTheTill(UUID cart) {
        UUID order = ((Outcome.Placed) shop.order(cart, AURORE, 850 + 590)).order();
        shop.use(StartPayment.class).handle(order);
        return order;
    }

    private <T> List<T> atOnce(IntFunction<Callable<T>> buyer) throws Exception {
        try (var threads = Executors.newFixedThreadPool(BUYERS)) {
            List<Future<T>> outcomes =
                    threads.invokeAll(IntStream.range(0, BUYERS).mapToObj(buyer).toList());
            return outcomes.stream().map(Future::resultNow).toList();
        }
    }
}
