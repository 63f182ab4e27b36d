package fr.echeance.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.order.Orders;
import fr.echeance.application.order.PlaceOrder;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.payment.CreditorReference;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.shared.Money;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What every reading of the inbox for staff does. */
public abstract class TransfersContract {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    protected abstract Processing processing();

    protected abstract Orders orders();

    protected abstract PaymentInbox inbox();

    protected abstract PaymentEntries entries();

    protected abstract Transfers transfers();

    @Test
    void listsTheArrivalsOfAnOrderAlone() {
        Order order = place(1, Duration.ZERO);
        Order other = place(2, Duration.ZERO);
        receive(order, 1, "a", PaymentEvent.Type.ARRIVED, 1_500);
        receive(order, 2, "b", PaymentEvent.Type.ARRIVED, 2_070);
        receive(order, 3, "c", PaymentEvent.Type.SUCCEEDED, 99);
        receive(other, 4, "d", PaymentEvent.Type.ARRIVED, 5);
        List<Transfers.Arrival> arrivals = run(_ -> transfers().arrivals(order.id()));
        assertThat(arrivals)
                .containsExactly(
                        new Transfers.Arrival(DAY, new Money(1_500)),
                        new Transfers.Arrival(DAY, new Money(2_070)));
    }

    @Test
    void knowsARefundAsDueUntilItIsDone() {
        Order order = place(1, Duration.ZERO);
        receive(order, 1, "due-1", PaymentEvent.Type.REFUND_DUE, 430);
        receive(order, 2, "due-2", PaymentEvent.Type.REFUND_DUE, 20);
        receive(order, 3, NoteRefund.doneEvent("due-1"), PaymentEvent.Type.REFUNDED, 430);
        List<Transfers.Refund> all = run(_ -> transfers().refunds(order.id()));
        assertThat(all)
                .extracting(Transfers.Refund::amount)
                .containsExactly(new Money(430), new Money(20));
        assertThat(all.getFirst().doneOn()).contains(DAY);
        assertThat(all.getFirst().reference()).isEqualTo(CreditorReference.of(order.number()));
        List<Transfers.Refund> due = run(_ -> transfers().refundsDue(9));
        assertThat(due).containsExactly(all.getLast());
        List<Transfers.Refund> none = run(_ -> transfers().refundsDue(0));
        assertThat(none).isEmpty();
        UUID second = all.getLast().id();
        Transfers.Refund found = run(_ -> transfers().refund(second).orElseThrow());
        assertThat(found).isEqualTo(all.getLast());
        boolean unknown = run(_ -> transfers().refund(new UUID(9, 9)).isEmpty());
        assertThat(unknown).isTrue();
    }

    @Test
    void listsTheOrdersThatWaitWithWhatCameOfThem() {
        Order later = place(1, Duration.ofHours(1));
        Order first = place(2, Duration.ZERO);
        Order paid = place(3, Duration.ZERO);
        run(now -> {
            Order order = orders().lock(paid.id()).orElseThrow();
            order.confirm(now);
            orders().save(order);
            entries()
                    .add(
                            new PaymentEntries.Entry(
                                    new UUID(8, 1),
                                    first.number(),
                                    PaymentEntries.Type.PAYMENT,
                                    new Money(70),
                                    Money.CURRENCY,
                                    DAY),
                            new Deadlines(
                                    Deadline.endOf(LocalDate.of(2026, 12, 31)),
                                    Deadline.endOf(LocalDate.of(2036, 12, 31))));
            return now;
        });
        List<Transfers.Waiting> waiting = run(_ -> transfers().waiting(9));
        assertThat(waiting)
                .extracting(Transfers.Waiting::order)
                .containsExactly(first.id(), later.id());
        assertThat(waiting.getFirst().arrived()).isEqualTo(new Money(70));
        assertThat(waiting.getFirst().total()).isEqualTo(first.total());
        assertThat(waiting.getLast().arrived()).isEqualTo(Money.ZERO);
        List<Transfers.Waiting> one = run(_ -> transfers().waiting(1));
        assertThat(one).hasSize(1);
    }

    private Order place(int n, Duration later) {
        return processing()
                .run(
                        PlaceOrder.class,
                        now -> {
                            Order order =
                                    SampleOrders.placed(
                                            new UUID(n, 1), new UUID(n, 2), now.plus(later));
                            SampleOrders.add(orders(), order, now);
                            return order;
                        });
    }

    private void receive(Order order, int n, String id, PaymentEvent.Type type, long cents) {
        PaymentEvent event =
                new PaymentEvent(
                        Transfers.PROVIDER,
                        id,
                        type,
                        order.id(),
                        CreditorReference.of(order.number()).value(),
                        new Money(cents),
                        Money.CURRENCY,
                        DAY.atStartOfDay(Deadline.PARIS).toInstant());
        boolean first =
                run(now ->
                        inbox().receive(
                                        new UUID(7, n),
                                        event,
                                        now.plusMillis(n),
                                        Deadline.endOf(DAY.plusMonths(13))));
        assertThat(first).isTrue();
    }

    private <T> T run(Function<Instant, T> work) {
        return processing().run(ReceivePaymentEvent.class, work);
    }
}
