package fr.echeance.application.order;

import static fr.echeance.application.catalog.SampleCatalog.SMALL;
import static fr.echeance.application.shared.Outbox.Message.CLOSE_PAYMENT;
import static fr.echeance.application.shared.Outbox.Message.REFUND_PAYMENT;
import static fr.echeance.application.shared.Outbox.Message.SEND_CANCELLATION_NOTICE;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.order.CancelOrder.Command;
import fr.echeance.application.order.CancelOrder.Outcome;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.order.OrderState.CancelReason;

import org.junit.jupiter.api.Test;

import java.util.UUID;

class CancelOrderTest {
    private final TestShop shop = new TestShop();
    private final CancelOrder cancelOrder =
            new CancelOrder(
                    shop.processing, shop.orders, shop.stock, shop.acts, shop.outbox, shop.term);

    @Test
    void freesTheStockOfAnUnpaidOrderClosesItsPaymentAndWritesToNobody() {
        UUID order = shop.placed();
        assertThat(cancel(order, CancelReason.BUYER_ASKED)).isEqualTo(new Outcome.Cancelled());
        assertThat(shop.stock.shelf(SMALL)).isEqualTo(new InMemoryStock.Shelf(10, 0));
        assertThat(shop.posted(order)).containsExactly(CLOSE_PAYMENT);
    }

    @Test
    void takesAPaidOrderBackToTheShelfAndTheMoneyToTheBuyer() {
        UUID order = shop.paid();
        assertThat(cancel(order, CancelReason.OUT_OF_STOCK)).isEqualTo(new Outcome.Cancelled());
        assertThat(shop.stock.shelf(SMALL)).isEqualTo(new InMemoryStock.Shelf(10, 0));
        assertThat(shop.posted(order)).containsExactly(REFUND_PAYMENT, SEND_CANCELLATION_NOTICE);
        assertThat(shop.acts.of(order))
                .containsExactly(
                        new StaffActs.Noted(
                                StaffActs.Act.CANCELLED, "development", shop.clock.now()));
    }

    @Test
    void keepsTheFirstReasonWhenAskedTwice() {
        UUID order = shop.paid();
        cancel(order, CancelReason.OUT_OF_STOCK);
        OrderState first = shop.state(order);
        assertThat(cancel(order, CancelReason.OTHER)).isEqualTo(new Outcome.Cancelled());
        assertThat(shop.state(order)).isEqualTo(first);
        assertThat(shop.stock.shelf(SMALL).onHand()).isEqualTo(10);
        assertThat(shop.acts.of(order)).hasSize(1);
    }

    @Test
    void comesTooLateOnceTheParcelHasLeft() {
        UUID id = shop.paid();
        Order order = shop.orders.find(id).orElseThrow();
        order.ship(shop.clock.now());
        shop.orders.save(order);
        assertThat(cancel(id, CancelReason.OTHER)).isEqualTo(new Outcome.TooLate(order.state()));
        assertThat(cancel(new UUID(1, 1), CancelReason.OTHER))
                .isEqualTo(new Outcome.UnknownOrder());
    }

    @Test
    void givesTheMoneyOfALostParcelBackAndItsPiecesToNobody() {
        UUID id = shop.paid();
        Order order = shop.orders.find(id).orElseThrow();
        order.ship(shop.clock.now());
        shop.orders.save(order);
        int left = shop.stock.shelf(SMALL).onHand();
        assertThat(cancel(id, CancelReason.LOST)).isEqualTo(new Outcome.Cancelled());
        assertThat(shop.stock.shelf(SMALL).onHand()).isEqualTo(left);
        assertThat(shop.posted(id)).containsExactly(REFUND_PAYMENT, SEND_CANCELLATION_NOTICE);
    }

    private Outcome cancel(UUID order, CancelReason reason) {
        return cancelOrder.handle(new Command(order, reason, "development"));
    }
}
