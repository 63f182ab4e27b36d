package fr.echeance.application.payment;

import fr.echeance.application.order.Orders;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.payment.CreditorReference;
import fr.echeance.domain.payment.TransferAccount;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Tells the buyer of an order that is not paid where to transfer what, until when. */
@UseCase(Purpose.PAYMENT_AND_INVOICING)
public final class ShowTransfer {
    private final Processing processing;
    private final Orders orders;
    private final Booking booking;
    private final PaymentProvider provider;

    ShowTransfer(
            Processing processing,
            Ids ids,
            Orders orders,
            PaymentInbox inbox,
            PaymentEntries entries,
            PaymentProvider provider) {
        this.processing = processing;
        this.orders = orders;
        this.booking = new Booking(ids, inbox, entries);
        this.provider = provider;
    }

    /** Empty where nothing is to be paid, or it is not paid by transfer. */
    public Optional<TransferSlip> handle(UUID order) {
        return provider.account()
                .flatMap(account ->
                        processing.read(
                                ShowTransfer.class,
                                _ -> orders.find(order).flatMap(found -> slip(found, account))));
    }

    private Optional<TransferSlip> slip(Order order, TransferAccount account) {
        if (!(order.state() instanceof OrderState.AwaitingPayment(Instant payBefore)))
            return Optional.empty();
        return Optional.of(
                new TransferSlip(
                        account,
                        CreditorReference.of(order.number()),
                        order.total().minus(booking.arrived(order.number())),
                        // It lapses as that day has ended.
                        Deadline.dayOf(payBefore.minusNanos(1))));
    }
}
