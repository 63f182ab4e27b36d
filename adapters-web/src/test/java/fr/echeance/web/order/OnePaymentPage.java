package fr.echeance.web.order;

import fr.echeance.application.payment.PaymentEvent;
import fr.echeance.application.payment.PaymentProvider;
import fr.echeance.application.payment.PaymentTokens;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.payment.TransferAccount;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Money;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A provider on whose page nobody pays. */
final class OnePaymentPage implements PaymentProvider, PaymentTokens {
    static final String URL = "/sandbox/payment/one";

    private final Map<UUID, Page> pages = new HashMap<>();

    @Override
    public Optional<TransferAccount> account() {
        return Optional.empty();
    }

    @Override
    public Instant payBefore(Instant placedAt) {
        return placedAt.plus(Order.TIME_TO_PAY);
    }

    @Override
    public Page open(UUID order, OrderNumber number, Money amount) {
        return new Page("sandbox", "one", URL);
    }

    @Override
    public Optional<PaymentEvent> outcome(String reference) {
        return Optional.empty();
    }

    @Override
    public void cancel(String reference) {
        // Nothing was begun.
    }

    @Override
    public void refund(String reference, Money amount, String key) {
        throw new AssertionError("nothing was paid");
    }

    @Override
    public PaymentEvent read(byte[] body, String signature) {
        throw new InvalidValue("signature", "signature");
    }

    @Override
    public Optional<Page> of(UUID order) {
        return Optional.ofNullable(pages.get(order));
    }

    @Override
    public Optional<String> reference(UUID order) {
        return of(order).map(Page::reference);
    }

    @Override
    public void add(Order order, Page page) {
        pages.put(order.id(), page);
    }
}
