package fr.echeance.application.payment;

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
    private final PaymentTokens tokens;
    private final PaymentProvider provider;
    private final ReceivePaymentEvent receive;

    CheckPayment(
            Processing processing,
            PaymentTokens tokens,
            PaymentProvider provider,
            ReceivePaymentEvent receive) {
        this.processing = processing;
        this.tokens = tokens;
        this.provider = provider;
        this.receive = receive;
    }

    /** @param last whether the time to pay is over: the payment is cancelled first, so that none can slip in afterwards */
    public Outcome handle(UUID order, boolean last) {
        Optional<PaymentProvider.Page> page =
                processing.read(CheckPayment.class, _ -> tokens.of(order));
        if (page.isEmpty()) return new Outcome.Unpaid();
        if (last) provider.cancel(page.get().reference());
        Optional<PaymentEvent> event = provider.outcome(page.get().reference());
        event.ifPresent(receive::handle);
        return event.map(PaymentEvent::type)
                .<Outcome>map(type ->
                        switch (type) {
                            case SUCCEEDED, REFUNDED -> new Outcome.Paid();
                            case DECLINED, EXPIRED, CHALLENGED -> new Outcome.Unpaid();
                        })
                .orElseGet(Outcome.Unpaid::new);
    }

    public sealed interface Outcome {
        record Paid() implements Outcome {}

        record Unpaid() implements Outcome {}
    }
}
