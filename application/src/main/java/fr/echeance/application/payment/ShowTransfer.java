package fr.echeance.application.payment;

import fr.echeance.application.order.Orders;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.payment.CreditorReference;
import fr.echeance.domain.payment.TransferAccount;
import fr.echeance.domain.privacy.Purpose;

import java.util.Optional;
import java.util.UUID;

/** Tells the buyer of an order that is not paid where to transfer what, until when. */
@UseCase(Purpose.PAYMENT_AND_INVOICING)
public final class ShowTransfer {
    private final Processing processing;
    private final Orders orders;
    private final PaymentEntries entries;
    private final PaymentProvider provider;

    ShowTransfer(
            Processing processing,
            Orders orders,
            PaymentEntries entries,
            PaymentProvider provider) {
        this.processing = processing;
        this.orders = orders;
        this.entries = entries;
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
        if (!(order.state() instanceof OrderState.AwaitingPayment awaiting))
            return Optional.empty();
        return Optional.of(
                new TransferSlip(
                        account,
                        CreditorReference.of(order.number()),
                        order.total().minus(PaymentEntries.euros(entries.payments(order.number()))),
                        awaiting.lastDay()));
    }
}
