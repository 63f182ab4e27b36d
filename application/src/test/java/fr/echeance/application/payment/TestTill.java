package fr.echeance.application.payment;

import fr.echeance.application.order.TestShop;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.Outbox;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.order.OrderState.CancelReason;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The till of a shop in memory. */
final class TestTill {
    final TestShop shop = new TestShop();
    final InMemoryPaymentRecords records = new InMemoryPaymentRecords();
    final InMemoryPaymentEntries entries = new InMemoryPaymentEntries();
    final FakePaymentProvider provider = new FakePaymentProvider();
    final FakeProcessing processing =
            new FakeProcessing(shop.clock, shop.stock, shop.orders, shop.outbox, records, entries);
    final StartPayment start = new StartPayment(processing, shop.orders, records, provider);
    final ReceivePaymentEvent receive =
            new ReceivePaymentEvent(
                    processing, shop.ids, records, shop.orders, shop.stock, entries, shop.outbox);
    final CheckPayment check =
            new CheckPayment(processing, shop.orders, records, provider, receive);
    final RefundPayment refund =
            new RefundPayment(processing, shop.orders, records, entries, provider);

    /** Two small hourglasses for 35.70 €, ordered, their page open. */
    UUID atTheTill() {
        UUID order = shop.placed();
        start.handle(order);
        return order;
    }

    /** As {@link #atTheTill}, and paid. */
    UUID paid() {
        UUID order = atTheTill();
        receive.handle(provider.pay(order));
        return order;
    }

    void cancel(UUID id) {
        change(id, order -> order.cancel(shop.clock.now(), CancelReason.BUYER_ASKED));
    }

    void lapse(UUID id) {
        shop.clock.wind(Order.TIME_TO_PAY);
        change(id, order -> order.lapse(shop.clock.now()));
    }

    Order order(UUID id) {
        return shop.orders.find(id).orElseThrow();
    }

    OrderState.Kind state(UUID id) {
        return shop.state(id).kind();
    }

    List<Outbox.Message> posted(UUID id) {
        return shop.posted(id);
    }

    private void change(UUID id, Consumer<Order> work) {
        Order order = order(id);
        work.accept(order);
        shop.orders.save(order);
    }
}
