package fr.echeance.application.payment;

import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.payment.CreditorReference;
import fr.echeance.domain.shared.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What staff took note of, and what they still have to send back; names nobody, and no buyer's account. */
public interface Transfers {
    /** As the inbox names who told it. */
    String PROVIDER = "transfer";

    /** Of an order, in the order in which they were noted. */
    List<Arrival> arrivals(UUID order);

    /** Of an order, those that are done as well, oldest first. */
    List<Refund> refunds(UUID order);

    /** Those that are to be made, oldest first. */
    List<Refund> refundsDue(int limit);

    Optional<Refund> refund(UUID id);

    /** Orders that wait for their money, those that lapse first before the others. */
    List<Waiting> waiting(int limit);

    record Arrival(LocalDate receivedOn, Money amount) {}

    /**
     * @param event by which the inbox knows it
     * @param doneOn when it was sent back; empty while it is to be made
     */
    record Refund(
            UUID id,
            String event,
            UUID order,
            CreditorReference reference,
            Money amount,
            LocalDate dueSince,
            Optional<LocalDate> doneOn) {}

    /**
     * @param arrived the part that came
     */
    record Waiting(
            UUID order,
            OrderNumber number,
            Money total,
            Money arrived,
            Instant placedAt,
            Instant payBefore) {}
}
