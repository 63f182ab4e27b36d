package fr.echeance.application.payment;

import fr.echeance.application.order.Orders;
import fr.echeance.application.order.StaffActs;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Staff sent money back at their bank: only now do the books say so. The order may be gone by then; its number is in the reference. */
@UseCase(Purpose.PAYMENT_AND_INVOICING)
public final class NoteRefund {
    private final Processing processing;
    private final Orders orders;
    private final Transfers transfers;
    private final Booking booking;
    private final StaffActs acts;

    NoteRefund(
            Processing processing,
            Ids ids,
            Orders orders,
            Transfers transfers,
            PaymentInbox inbox,
            PaymentEntries entries,
            StaffActs acts) {
        this.processing = processing;
        this.orders = orders;
        this.transfers = transfers;
        this.booking = new Booking(ids, inbox, entries);
        this.acts = acts;
    }

    public Outcome handle(Command command) {
        return processing.run(NoteRefund.class, now -> note(command, now));
    }

    private Outcome note(Command command, Instant now) {
        Optional<Transfers.Refund> found = transfers.refund(command.refund());
        if (found.isEmpty()) return new Outcome.UnknownRefund();
        Transfers.Refund refund = found.get();
        if (command.doneOn().isAfter(Deadline.dayOf(now))
                || command.doneOn().isBefore(refund.dueSince())) return new Outcome.ImpossibleDay();
        // Held where it is still kept, so that nobody adds up what is due meanwhile.
        orders.lock(refund.order());
        PaymentEvent done = done(refund, command.doneOn());
        if (!booking.isFirst(done, now)) return new Outcome.Done();
        booking.book(refund.reference().number(), PaymentEntries.Type.REFUND, done, now);
        acts.note(refund.order(), StaffActs.Act.REFUND_NOTED, command.actor(), now);
        return new Outcome.Done();
    }

    private static PaymentEvent done(Transfers.Refund refund, LocalDate day) {
        return new PaymentEvent(
                Transfers.PROVIDER,
                doneEvent(refund.event()),
                PaymentEvent.Type.REFUNDED,
                refund.order(),
                refund.reference().value(),
                refund.amount(),
                Money.CURRENCY,
                day.atStartOfDay(Deadline.PARIS).toInstant());
    }

    /** The event that says that a refund is made, by the event that said that it is due. */
    static String doneEvent(String due) {
        return due + "-done";
    }

    /**
     * @param actor who does it, as the shop's own staff are named
     */
    public record Command(UUID refund, LocalDate doneOn, String actor) {}

    public sealed interface Outcome {
        /** Now or before; the first day stays. */
        record Done() implements Outcome {}

        /** Before it was due, or still to come. */
        record ImpossibleDay() implements Outcome {}

        record UnknownRefund() implements Outcome {}
    }
}
