package fr.echeance.application.payment;

import fr.echeance.application.order.Orders;
import fr.echeance.application.order.Stock;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.FiscalYear;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Takes note of what the provider says, once, and confirms the order when the money is ours: amount and currency are those frozen at
 * placing. Money that no order waits for goes back, so that nothing is paid without an order or a refund. Webhook and browser return may
 * race: the inbox lets one through.
 */
@UseCase(Purpose.PAYMENT_AND_INVOICING)
public final class ReceivePaymentEvent {
    private final Processing processing;
    private final Ids ids;
    private final PaymentInbox inbox;
    private final Orders orders;
    private final Stock stock;
    private final PaymentEntries entries;
    private final Outbox outbox;

    ReceivePaymentEvent(
            Processing processing,
            Ids ids,
            PaymentInbox inbox,
            Orders orders,
            Stock stock,
            PaymentEntries entries,
            Outbox outbox) {
        this.processing = processing;
        this.ids = ids;
        this.inbox = inbox;
        this.orders = orders;
        this.stock = stock;
        this.entries = entries;
        this.outbox = outbox;
    }

    public Outcome handle(PaymentEvent event) {
        return processing.run(ReceivePaymentEvent.class, now -> receive(event, now));
    }

    private Outcome receive(PaymentEvent event, Instant now) {
        LocalDate today = Deadline.dayOf(now);
        // The order first: whoever changes it holds it, and two events of one order come one after
        // the other.
        Optional<Order> found = orders.lock(event.order());
        Milestones collected = Milestones.of(Milestone.COLLECTED, today);
        if (found.isEmpty()) return new Outcome.UnknownOrder();
        Deadline until = RecordKind.PAYMENT_EVENT.rule().deadlines(collected).activeUntil();
        if (!inbox.receive(ids.next(), event, now, until)) return new Outcome.AlreadySeen();
        Order order = found.get();
        return switch (event.type()) {
            case SUCCEEDED -> paid(order, event, today, now);
            case REFUNDED -> {
                book(order, PaymentEntries.Type.REFUND, event, today);
                yield new Outcome.Noted();
            }
            case DECLINED, CHALLENGED, EXPIRED -> new Outcome.Noted();
        };
    }

    private Outcome paid(Order order, PaymentEvent event, LocalDate today, Instant now) {
        PaymentEntries.Entry payment = book(order, PaymentEntries.Type.PAYMENT, event, today);
        if (!payment.pays(order.total()) || !order.confirm(now)) {
            outbox.post(Outbox.Message.REFUND_PAYMENT, order.id());
            return new Outcome.GoesBack();
        }
        orders.save(order);
        stock.sell(order.pieces());
        outbox.post(Outbox.Message.ISSUE_INVOICE, order.id());
        outbox.post(Outbox.Message.SEND_CONFIRMATION, order.id());
        return new Outcome.Confirmed();
    }

    private PaymentEntries.Entry book(
            Order order, PaymentEntries.Type type, PaymentEvent event, LocalDate today) {
        Milestones year =
                Milestones.of(Milestone.FISCAL_YEAR_CLOSED, FiscalYear.CALENDAR.closeOf(today));
        PaymentEntries.Entry entry =
                new PaymentEntries.Entry(
                        ids.next(), order.number(), type, event.amount(), event.currency(), today);
        entries.add(entry, RecordKind.PAYMENT_ENTRY.rule().deadlines(year));
        return entry;
    }

    public sealed interface Outcome {
        /** The order is paid and confirmed. */
        record Confirmed() implements Outcome {}

        /** Nobody waited for this money, or it is another sum: it is paid back. */
        record GoesBack() implements Outcome {}

        /** Nothing definitive for the order. */
        record Noted() implements Outcome {}

        record AlreadySeen() implements Outcome {}

        /** Nothing is written: the event does not name an order of this shop, or its deadline has passed. */
        record UnknownOrder() implements Outcome {}
    }
}
