package fr.echeance.application.payment;

import fr.echeance.application.order.Orders;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.payment.CreditorReference;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Money;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was transferred for an order, and what is to be sent back: for the staff's page of it. */
@UseCase(Purpose.PAYMENT_AND_INVOICING)
public final class ReviewTransfers {
    private final Processing processing;
    private final Orders orders;
    private final Transfers transfers;
    private final PaymentEntries entries;
    private final PaymentProvider provider;

    ReviewTransfers(
            Processing processing,
            Orders orders,
            Transfers transfers,
            PaymentEntries entries,
            PaymentProvider provider) {
        this.processing = processing;
        this.orders = orders;
        this.transfers = transfers;
        this.entries = entries;
        this.provider = provider;
    }

    /** Empty where the order is gone, or the shop is not paid by transfer. */
    public Optional<View> handle(UUID order) {
        if (provider.account().isEmpty()) return Optional.empty();
        return processing.read(ReviewTransfers.class, _ -> orders.find(order).map(this::view));
    }

    private View view(Order order) {
        return new View(
                CreditorReference.of(order.number()),
                order.state() instanceof OrderState.AwaitingPayment
                        ? order.total()
                                .minus(PaymentEntries.euros(entries.payments(order.number())))
                        : Money.ZERO,
                transfers.arrivals(order.id()),
                transfers.refunds(order.id()));
    }

    /**
     * @param missing what the order still waits for
     */
    public record View(
            CreditorReference reference,
            Money missing,
            List<Transfers.Arrival> arrivals,
            List<Transfers.Refund> refunds) {}
}
