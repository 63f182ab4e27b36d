package fr.echeance.application.payment;

import fr.echeance.application.order.PaymentTerm;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Money;

import java.util.Optional;
import java.util.UUID;

/**
 * Who moves the money. Called outside transactions: it may be slow, down, or answer late. Where buyers transfer it by themselves, nobody
 * answers: staff take note of what arrives, and send back what is due.
 */
public interface PaymentProvider extends PaymentTerm {
    /** The page on which an order is paid; asked again for the same order, it answers the same page. */
    Page open(UUID order, OrderNumber number, Money amount);

    /** The last definitive event of a payment, as its webhook would bring it; empty while there is none. */
    Optional<PaymentEvent> outcome(String reference);

    /** From here on the payment cannot succeed, unless it has already: ask {@link #outcome} afterwards. A transfer cannot be stopped. */
    void cancel(String reference);

    /** Gives back, in the currency of the payment; the same key a second time gives nothing more. Never asked where staff give back. */
    void refund(String reference, Money amount, String key);

    /**
     * Reads a webhook.
     *
     * @param body the raw bytes
     * @throws InvalidValue field {@code signature} or {@code body} when it is forged, stale or malformed
     */
    PaymentEvent read(byte[] body, String signature);

    /** @param url where the browser goes */
    record Page(String provider, String reference, String url) {}
}
