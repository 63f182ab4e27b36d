package fr.echeance.application.payment;

import fr.echeance.application.order.Orders;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

import java.util.Optional;
import java.util.UUID;

/**
 * Asks the provider what became of the payment of an order, and takes note of it exactly as a webhook would: for the browser that comes
 * back, and before an order lapses.
 */
@UseCase(Purpose.PAYMENT_AND_INVOICING)
public final class CheckPayment {
    private final Processing processing;
    private final Orders orders;
    private final PaymentTokens tokens;
    private final PaymentProvider provider;
    private final ReceivePaymentEvent receive;

    CheckPayment(
            Processing processing,
            Orders orders,
            PaymentTokens tokens,
            PaymentProvider provider,
            ReceivePaymentEvent receive) {
        this.processing = processing;
        this.orders = orders;
        this.tokens = tokens;
        this.provider = provider;
        this.receive = receive;
    }

    /** @param last whether the time to pay is over: the payment is cancelled first, so that none can slip in afterwards */
    public Outcome handle(UUID order, boolean last) {
        Optional<PaymentProvider.Page> page =
                processing.read(CheckPayment.class, _ -> tokens.of(order));
        if (page.isPresent()) {
            String reference = page.get().reference();
            if (last) provider.cancel(reference);
            provider.outcome(reference).ifPresent(receive::handle);
        }
        // What the order says, not the provider: a wrong sum was paid and goes back, the order is
        // not paid.
        return processing.read(
                CheckPayment.class,
                _ ->
                        orders.find(order).flatMap(o -> o.state().paidAt()).isPresent()
                                ? new Outcome.Paid()
                                : new Outcome.Unpaid());
    }

    public sealed interface Outcome {
        record Paid() implements Outcome {}

        record Unpaid() implements Outcome {}
    }
}
