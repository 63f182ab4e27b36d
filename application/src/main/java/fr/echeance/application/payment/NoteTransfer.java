package fr.echeance.application.payment;

import fr.echeance.application.order.Orders;
import fr.echeance.application.order.StaffActs;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.payment.CreditorReference;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Staff read on the statement that money came for an order. It goes through the inbox as any provider's event, under a name made of what
 * was read: whoever notes the same a second time, or at the same moment, changes nothing.
 */
@UseCase(Purpose.PAYMENT_AND_INVOICING)
public final class NoteTransfer {
    private final Processing processing;
    private final Orders orders;
    private final ReceivePaymentEvent receive;
    private final StaffActs acts;
    private final PaymentProvider provider;

    NoteTransfer(
            Processing processing,
            Orders orders,
            ReceivePaymentEvent receive,
            StaffActs acts,
            PaymentProvider provider) {
        this.processing = processing;
        this.orders = orders;
        this.receive = receive;
        this.acts = acts;
        this.provider = provider;
    }

    public Outcome handle(Command command) {
        if (provider.account().isEmpty()) return new Outcome.NotByTransfer();
        return processing.run(NoteTransfer.class, now -> note(command, now));
    }

    private Outcome note(Command command, Instant now) {
        Optional<Order> found = orders.lock(command.order());
        if (found.isEmpty()) return new Outcome.UnknownOrder();
        Order order = found.get();
        if (!command.reference().equals(CreditorReference.of(order.number())))
            return new Outcome.OtherOrder();
        if (command.receivedOn().isAfter(Deadline.dayOf(now))
                || command.receivedOn().isBefore(Deadline.dayOf(order.placedAt())))
            return new Outcome.ImpossibleDay();
        Outcome outcome =
                switch (receive.receive(command.event(), now)) {
                    case ReceivePaymentEvent.Outcome.Confirmed _ -> new Outcome.Paid();
                    case ReceivePaymentEvent.Outcome.TooLittle(Money missing) ->
                            new Outcome.TooLittle(missing);
                    case ReceivePaymentEvent.Outcome.GoesBack _ -> new Outcome.GoesBack();
                    case ReceivePaymentEvent.Outcome.AlreadySeen _,
                            ReceivePaymentEvent.Outcome.Noted _ ->
                            new Outcome.AlreadyNoted();
                    case ReceivePaymentEvent.Outcome.UnknownOrder _ -> new Outcome.UnknownOrder();
                };
        if (!(outcome instanceof Outcome.AlreadyNoted))
            acts.note(order.id(), StaffActs.Act.TRANSFER_NOTED, command.actor(), now);
        return outcome;
    }

    /**
     * @param reference as the statement has it
     * @param rank which of the arrivals of that sum on that day, from 1
     * @param actor who does it, as the shop's own staff are named
     */
    public record Command(
            UUID order,
            CreditorReference reference,
            Money amount,
            LocalDate receivedOn,
            int rank,
            String actor) {
        public static final int LAST_RANK = 9;

        public Command {
            if (amount.compareTo(Money.ZERO) <= 0) throw new InvalidValue("amount", "money");
            if (rank < 1 || rank > LAST_RANK) throw new InvalidValue("rank", "range");
        }

        private PaymentEvent event() {
            return new PaymentEvent(
                    Transfers.PROVIDER,
                    "%s %s %d %d".formatted(reference.value(), receivedOn, amount.cents(), rank),
                    PaymentEvent.Type.ARRIVED,
                    order,
                    reference.value(),
                    amount,
                    Money.CURRENCY,
                    receivedOn.atStartOfDay(Deadline.PARIS).toInstant());
        }
    }

    public sealed interface Outcome {
        /** Paid and confirmed; what was too much is to be sent back. */
        record Paid() implements Outcome {}

        /** The order waits for the rest. */
        record TooLittle(Money missing) implements Outcome {}

        /** It is booked, and all of it is to be sent back: the order is paid already, or has ended. */
        record GoesBack() implements Outcome {}

        /** The same sum of the same day under the same rank; nothing changes. */
        record AlreadyNoted() implements Outcome {}

        /** The reference is not that of this order. */
        record OtherOrder() implements Outcome {}

        /** Before the order, or still to come. */
        record ImpossibleDay() implements Outcome {}

        record UnknownOrder() implements Outcome {}

        /** This shop is not paid by transfer. */
        record NotByTransfer() implements Outcome {}
    }
}
