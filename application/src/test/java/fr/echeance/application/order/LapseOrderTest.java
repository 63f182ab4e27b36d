package fr.echeance.application.order;

import static fr.echeance.application.catalog.SampleCatalog.SMALL;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.order.LapseOrder.Outcome;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderState;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.UUID;

class LapseOrderTest {
    private final TestShop shop = new TestShop();
    private final LapseOrder lapseOrder =
            new LapseOrder(shop.processing, shop.orders, shop.stock, shop.outbox, shop.term);
    private final LapseUnpaidOrders lapseAll =
            new LapseUnpaidOrders(shop.processing, shop.orders, lapseOrder);

    @Test
    void freesTheStockOfAnOrderThatWasNeverPaid() {
        UUID order = shop.placed();
        shop.clock.wind(Order.TIME_TO_PAY);
        assertThat(lapseOrder.handle(order)).isEqualTo(new Outcome.Lapsed());
        assertThat(shop.state(order)).isEqualTo(new OrderState.Lapsed(shop.clock.now()));
        assertThat(shop.stock.shelf(SMALL)).isEqualTo(new InMemoryStock.Shelf(10, 0));
    }

    @Test
    void freesItOnceHoweverOftenItIsAsked() {
        UUID order = shop.placed();
        UUID other = shop.placed();
        shop.clock.wind(Order.TIME_TO_PAY);
        lapseOrder.handle(order);
        assertThat(lapseOrder.handle(order)).isEqualTo(new Outcome.Lapsed());
        assertThat(shop.stock.shelf(SMALL).reserved()).isEqualTo(2);
        assertThat(shop.state(other)).isInstanceOf(OrderState.AwaitingPayment.class);
    }

    @Test
    void leavesTimeToPayAndPaidOrdersAlone() {
        UUID paid = shop.paid();
        shop.clock.wind(Order.TIME_TO_PAY);
        UUID fresh = shop.placed();
        assertThat(lapseOrder.handle(fresh)).isEqualTo(new Outcome.NotDue());
        assertThat(lapseOrder.handle(paid)).isEqualTo(new Outcome.NotDue());
        assertThat(lapseOrder.handle(new UUID(1, 1))).isEqualTo(new Outcome.UnknownOrder());
    }

    @Test
    void sparesOrdersWhoseMoneyMayBeOnItsWay() {
        UUID lapsing = shop.placed();
        UUID paying = shop.placed();
        shop.clock.wind(Order.TIME_TO_PAY);
        var report =
                lapseAll.handle(new LapseUnpaidOrders.Command(10, order -> !order.equals(paying)));
        assertThat(report.due()).isEqualTo(2);
        assertThat(report.lapsed()).isEqualTo(1);
        assertThat(shop.state(lapsing)).isInstanceOf(OrderState.Lapsed.class);
        assertThat(shop.state(paying)).isInstanceOf(OrderState.AwaitingPayment.class);
    }

    @Test
    void goesOnWhenOneFails() {
        UUID failing = shop.placed();
        shop.clock.wind(Duration.ofSeconds(1));
        UUID lapsing = shop.placed();
        shop.clock.wind(Order.TIME_TO_PAY);
        var report =
                lapseAll.handle(
                        new LapseUnpaidOrders.Command(
                                10,
                                order -> {
                                    if (order.equals(failing))
                                        throw new IllegalStateException("no answer");
                                    return true;
                                }));
        assertThat(report.failed()).containsExactly(failing);
        assertThat(shop.state(lapsing)).isInstanceOf(OrderState.Lapsed.class);
    }
}
