package fr.echeance.application.payment;

import fr.echeance.application.order.InMemoryOrders;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.payment.CreditorReference;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Money;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Read from what the other fakes keep, as on PostgreSQL. */
public final class InMemoryTransfers implements Transfers {
    private final InMemoryOrders orders;
    private final InMemoryPaymentRecords records;
    private final InMemoryPaymentEntries entries;

    public InMemoryTransfers(
            InMemoryOrders orders, InMemoryPaymentRecords records, InMemoryPaymentEntries entries) {
        this.orders = orders;
        this.records = records;
        this.entries = entries;
    }

    @Override
    public List<Arrival> arrivals(UUID order) {
        return events(PaymentEvent.Type.ARRIVED)
                .map(InMemoryPaymentRecords.Kept::event)
                .filter(event -> event.order().equals(order))
                .map(event -> new Arrival(Deadline.dayOf(event.at()), event.amount()))
                .toList();
    }

    @Override
    public List<Refund> refunds(UUID order) {
        return all().filter(refund -> refund.order().equals(order)).toList();
    }

    @Override
    public List<Refund> refundsDue(int limit) {
        return all().filter(refund -> refund.doneOn().isEmpty()).limit(limit).toList();
    }

    @Override
    public Optional<Refund> refund(UUID id) {
        return all().filter(refund -> refund.id().equals(id)).findFirst();
    }

    @Override
    public List<Waiting> waiting(int limit) {
        return orders.all().stream()
                .flatMap(this::waiting)
                .sorted(Comparator.comparing(Waiting::payBefore).thenComparing(Waiting::order))
                .limit(limit)
                .toList();
    }

    private Stream<Waiting> waiting(Order order) {
        if (!(order.state() instanceof OrderState.AwaitingPayment(var payBefore)))
            return Stream.empty();
        Money arrived =
                entries.payments(order.number()).stream()
                        .filter(entry -> entry.currency().equals(Money.CURRENCY))
                        .map(PaymentEntries.Entry::amount)
                        .reduce(Money.ZERO, Money::plus);
        return Stream.of(
                new Waiting(
                        order.id(),
                        order.number(),
                        order.total(),
                        arrived,
                        order.placedAt(),
                        payBefore));
    }

    private Stream<Refund> all() {
        return events(PaymentEvent.Type.REFUND_DUE)
                .map(kept ->
                        new Refund(
                                kept.id(),
                                kept.event().id(),
                                kept.event().order(),
                                new CreditorReference(kept.event().reference()),
                                kept.event().amount(),
                                Deadline.dayOf(kept.event().at()),
                                events(PaymentEvent.Type.REFUNDED)
                                        .map(InMemoryPaymentRecords.Kept::event)
                                        .filter(done ->
                                                done.id()
                                                        .equals(
                                                                NoteRefund.doneEvent(
                                                                        kept.event().id())))
                                        .map(done -> Deadline.dayOf(done.at()))
                                        .findFirst()));
    }

    private Stream<InMemoryPaymentRecords.Kept> events(PaymentEvent.Type type) {
        return records.kept().stream().filter(kept -> kept.event().type() == type);
    }
}
