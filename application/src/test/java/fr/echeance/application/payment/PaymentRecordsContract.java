package fr.echeance.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.order.Orders;
import fr.echeance.application.order.PlaceOrder;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.payment.PaymentEntries.Entry;
import fr.echeance.application.payment.PaymentEntries.Type;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.shared.Money;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What every store of tokens, events and entries does. */
public abstract class PaymentRecordsContract {
    protected static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final PaymentProvider.Page PAGE =
            new PaymentProvider.Page("fake", "pay-1", "https://bank.example.com/pay-1");

    protected abstract Processing processing();

    protected abstract Orders orders();

    protected abstract PaymentTokens tokens();

    protected abstract PaymentInbox inbox();

    protected abstract PaymentEntries entries();

    @Test
    void keepsTheFirstTokenOfAnOrder() {
        Order order = place();
        add(order, PAGE);
        add(order, new PaymentProvider.Page("fake", "pay-2", "https://bank.example.com/pay-2"));
        Optional<PaymentProvider.Page> page = run(_ -> tokens().of(order.id()));
        Optional<PaymentProvider.Page> none = run(_ -> tokens().of(new UUID(9, 9)));
        assertThat(page).contains(PAGE);
        assertThat(none).isEmpty();
    }

    @Test
    void findsTheReferenceByTokenOrByEvent() {
        Order order = place();
        Optional<String> none = run(_ -> tokens().reference(order.id()));
        assertThat(none).isEmpty();
        receive(order, "1", PaymentEvent.Type.DECLINED);
        Optional<String> declined = run(_ -> tokens().reference(order.id()));
        assertThat(declined).isEmpty();
        receive(order, "2", PaymentEvent.Type.SUCCEEDED);
        Optional<String> byEvent = run(_ -> tokens().reference(order.id()));
        assertThat(byEvent).contains("pay-" + order.id());
        add(order, PAGE);
        Optional<String> byToken = run(_ -> tokens().reference(order.id()));
        assertThat(byToken).contains("pay-1");
    }

    @Test
    void receivesEachEventOnce() {
        Order order = place();
        assertThat(receive(order, "1", PaymentEvent.Type.SUCCEEDED)).isTrue();
        assertThat(receive(order, "1", PaymentEvent.Type.SUCCEEDED)).isFalse();
        assertThat(receive(order, "2", PaymentEvent.Type.SUCCEEDED)).isTrue();
    }

    @Test
    void tellsTheSameEventIdOfTwoProvidersApart() {
        Order order = place();
        PaymentEvent event = event(order, "1", PaymentEvent.Type.SUCCEEDED);
        PaymentEvent other =
                new PaymentEvent(
                        "other",
                        event.id(),
                        event.type(),
                        event.order(),
                        event.reference(),
                        event.amount(),
                        event.currency(),
                        event.at());
        assertThat(receive(event)).isTrue();
        assertThat(receive(other)).isTrue();
    }

    @Test
    void listsThePaymentsOfAnOrderAlone() {
        Order order = place();
        Entry first = entry(order, 1, Type.PAYMENT, 3_570, "EUR");
        Entry foreign = entry(order, 2, Type.PAYMENT, 3_570, "USD");
        book(foreign);
        book(entry(order, 3, Type.REFUND, 3_570, "USD"));
        book(first);
        List<Entry> payments = run(_ -> entries().payments(order.number()));
        assertThat(payments).containsExactly(first, foreign);
    }

    protected final void book(Entry entry) {
        run(now -> {
            entries()
                    .add(
                            entry,
                            new Deadlines(
                                    Deadline.endOf(LocalDate.of(2026, 12, 31)),
                                    Deadline.endOf(LocalDate.of(2036, 12, 31))));
            return now;
        });
    }

    protected static Entry entry(Order order, int n, Type type, long cents, String currency) {
        return new Entry(
                new UUID(0x7000L, 0x8000_0000_0000_0000L | n),
                order.number(),
                type,
                new Money(cents),
                currency,
                DAY);
    }

    protected final Order place() {
        return processing()
                .run(
                        PlaceOrder.class,
                        now -> {
                            Order order = SampleOrders.placed(new UUID(1, 1), new UUID(1, 2), now);
                            SampleOrders.add(orders(), order, now);
                            return order;
                        });
    }

    private void add(Order order, PaymentProvider.Page page) {
        run(now -> {
            tokens().add(order, page);
            return now;
        });
    }

    private boolean receive(Order order, String id, PaymentEvent.Type type) {
        return receive(event(order, id, type));
    }

    private boolean receive(PaymentEvent event) {
        return this.<Boolean>run(now ->
                inbox().receive(UUID.randomUUID(), event, now, Deadline.endOf(DAY.plusMonths(13))));
    }

    private static PaymentEvent event(Order order, String id, PaymentEvent.Type type) {
        return FakePaymentProvider.event(order.id(), id, type, order.total(), Money.CURRENCY);
    }

    protected final <T> T run(Function<Instant, T> work) {
        return processing().run(ReceivePaymentEvent.class, work);
    }
}
