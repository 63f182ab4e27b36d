package fr.echeance.application.payment;

import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Money;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a payment provider says happened, however it is learnt: by webhook or by asking.
 *
 * @param provider the provider's name, e.g. {@code sandbox}
 * @param id the provider's own identifier of the event: the same event always has the same one
 * @param reference the provider's reference of the payment
 * @param amount in the smallest unit of {@code currency}, which may be another than the shop's own
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
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final int LONGEST = 200;

    public PaymentEvent {
        if (id.isEmpty() || id.length() > LONGEST) throw new InvalidValue("id", "length");
        if (reference.isEmpty() || reference.length() > LONGEST)
            throw new InvalidValue("reference", "length");
        if (!CURRENCY.matcher(currency).matches()) throw new InvalidValue("currency", "currency");
        // Nothing can be booked, and nothing given back, of nothing.
        if (type.movesMoney() && amount.compareTo(Money.ZERO) <= 0)
            throw new InvalidValue("amount", "positive");
    }

    public enum Type {
        /** The money is ours: definitive. */
        SUCCEEDED,
        DECLINED,
        /** The buyer's bank asks the buyer (strong customer authentication). */
        CHALLENGED,
        /** Money came of itself, in whatever sum: definitive, and it adds up with what came before. */
        ARRIVED,
        /** Can no longer be paid: definitive. */
        EXPIRED,
        /** Money that is not held, and that nobody but staff can send back. */
        REFUND_DUE,
        REFUNDED;

        boolean movesMoney() {
            return switch (this) {
                case SUCCEEDED, ARRIVED, REFUND_DUE, REFUNDED -> true;
                case DECLINED, CHALLENGED, EXPIRED -> false;
            };
        }
    }
}
