package fr.echeance.application.payment;

import fr.echeance.application.order.Orders;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Money;

import java.util.Optional;
import java.util.UUID;

/**
 * Gives back what was paid beyond what the order asks: all of it when the order lapsed or was cancelled. The key names order and sum, so
 * that asking again gives nothing more; the books follow the provider's own event.
 */
@UseCase(Purpose.PAYMENT_AND_INVOICING)
public final class RefundPayment {
    private final Processing processing;
    private final Orders orders;
    private final PaymentTokens tokens;
    private final PaymentEntries entries;
    private final PaymentProvider provider;

    RefundPayment(
            Processing processing,
            Orders orders,
            PaymentTokens tokens,
            PaymentEntries entries,
            PaymentProvider provider) {
        this.processing = processing;
        this.orders = orders;
        this.tokens = tokens;
        this.entries = entries;
        this.provider = provider;
    }

    public void handle(UUID id) {
        Optional<Refund> refund =
                processing.read(RefundPayment.class, _ -> orders.find(id).flatMap(this::owed));
        refund.ifPresent(
                r -> provider.refund(r.reference(), r.amount(), id + "-" + r.paid().cents()));
    }

    private Optional<Refund> owed(Order order) {
        Money paid = entries.balance(order.number());
        Money due =
                switch (order.state()) {
                    case OrderState.Confirmed _, OrderState.Shipped _, OrderState.Delivered _ ->
                            order.total();
                    case OrderState.AwaitingPayment _,
                            OrderState.Cancelled _,
                            OrderState.Lapsed _ ->
                            Money.ZERO;
                };
        Money amount = paid.minus(due);
        if (amount.compareTo(Money.ZERO) <= 0) return Optional.empty();
        return tokens.of(order.id()).map(page -> new Refund(page.reference(), amount, paid));
    }

    /** @param paid the balance before: a later overpayment has another one, and so another key */
    private record Refund(String reference, Money amount, Money paid) {}
}
