package fr.echeance.application.payment;

import fr.echeance.domain.shared.Money;

import java.time.Instant;
import java.util.UUID;

/**
 * What a payment provider says happened, however it is learnt: by webhook or by asking.
 *
 * @param provider the provider's name, e.g. {@code sandbox}
 * @param id the provider's own identifier of the event: the same event always has the same one
 * @param reference the provider's reference of the payment
 * @param currency ISO 4217
 */
public record PaymentEvent(
        String provider,
        String id,
        Type type,
        UUID order,
        String reference,
        Money amount,
        String currency,
        Instant at) {
    public enum Type {
        /** The money is ours: definitive. */
        SUCCEEDED,
        DECLINED,
        /** The buyer's bank asks the buyer (strong customer authentication). */
        CHALLENGED,
        /** Can no longer be paid: definitive. */
        EXPIRED,
        REFUNDED
    }
}
