package fr.echeance.payment.transfer;

import fr.echeance.application.payment.PaymentEvent;
import fr.echeance.application.payment.PaymentProvider;
import fr.echeance.application.payment.Transfers;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.payment.CreditorReference;
import fr.echeance.domain.payment.TransferAccount;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Money;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A provider that knows an account and a reference, and nothing else: what becomes of a payment, staff tell the inbox. */
@Component
@ConditionalOnProperty(name = "echeance.payment.provider", havingValue = "transfer")
final class TransferProvider implements PaymentProvider {
    private final TransferAccount account;
    private final int unpaidDays;

    TransferProvider(TransferSettings settings) {
        account = settings.account();
        unpaidDays = settings.unpaidDays();
    }

    @Override
    public Optional<TransferAccount> account() {
        return Optional.of(account);
    }

    /** Whole days: banks know no hours. */
    @Override
    public Instant payBefore(Instant placedAt) {
        return Deadline.dayOf(placedAt)
                .plusDays(unpaidDays + 1L)
                .atStartOfDay(Deadline.PARIS)
                .toInstant();
    }

    /** The order's own page says how it is paid. */
    @Override
    public Page open(UUID order, OrderNumber number, Money amount) {
        return new Page(
                Transfers.PROVIDER,
                CreditorReference.of(number).value(),
                "/orders/" + number.value());
    }

    @Override
    public Optional<PaymentEvent> outcome(String reference) {
        return Optional.empty();
    }

    @Override
    public void cancel(String reference) {
        // Whoever wants to transfer will: what comes late goes back.
    }

    @Override
    public void refund(String reference, Money amount, String key) {
        throw new IllegalStateException("staff send money back, at their bank");
    }

    @Override
    public PaymentEvent read(byte[] body, String signature) {
        throw new InvalidValue("signature", "forged");
    }
}
