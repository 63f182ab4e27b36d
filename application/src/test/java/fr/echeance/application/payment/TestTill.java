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
    final FakePaymentProvider provider;
    final TestShop shop;
    final InMemoryPaymentRecords records = new InMemoryPaymentRecords();
    final InMemoryPaymentEntries entries = new InMemoryPaymentEntries();
    final InMemoryTransfers transfers;
    final FakeProcessing processing;
    final StartPayment start;
    final ReceivePaymentEvent receive;
    final CheckPayment check;
    final RefundPayment refund;

    TestTill() {
        this(new FakePaymentProvider());
    }

    TestTill(FakePaymentProvider provider) {
        this.provider = provider;
        shop = new TestShop(provider);
        transfers = new InMemoryTransfers(shop.orders, records, entries);
        processing =
                new FakeProcessing(
                        shop.clock,
                        shop.stock,
                        shop.orders,
                        shop.acts,
                        shop.outbox,
                        records,
                        entries);
        start = new StartPayment(processing, shop.orders, records, provider);
        receive =
                new ReceivePaymentEvent(
                        processing,
                        shop.ids,
                        records,
                        shop.orders,
                        shop.stock,
                        entries,
                        shop.outbox);
        check = new CheckPayment(processing, shop.orders, records, provider, receive);
        refund =
                new RefundPayment(
                        processing,
                        shop.ids,
                        shop.orders,
                        records,
                        records,
                        entries,
                        transfers,
                        provider);
    }

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
