package fr.echeance.application.payment;

import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.payment.TransferAccount;
import fr.echeance.domain.shared.Money;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A provider during whose first answer something else happens. */
record Meanwhile(PaymentProvider provider, Runnable work) implements PaymentProvider {
    @Override
    public Optional<TransferAccount> account() {
        return provider.account();
    }

    @Override
    public Instant payBefore(Instant placedAt) {
        return provider.payBefore(placedAt);
    }

    @Override
    public Page open(UUID order, OrderNumber number, Money amount) {
        Page page = provider.open(order, number, amount);
        work.run();
        return page;
    }

    @Override
    public Optional<PaymentEvent> outcome(String reference) {
        return provider.outcome(reference);
    }

    @Override
    public void cancel(String reference) {
        provider.cancel(reference);
    }

    @Override
    public void refund(String reference, Money amount, String key) {
        provider.refund(reference, amount, key);
    }

    @Override
    public PaymentEvent read(byte[] body, String signature) {
        return provider.read(body, signature);
    }
}
