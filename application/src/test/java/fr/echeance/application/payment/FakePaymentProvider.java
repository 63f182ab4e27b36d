package fr.echeance.application.payment;

import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.payment.Bic;
import fr.echeance.domain.payment.CreditorReference;
import fr.echeance.domain.payment.Iban;
import fr.echeance.domain.payment.TransferAccount;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Money;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A provider in memory: it remembers what it did, and lets a test decide what the buyer does; or nobody at all, where buyers transfer. */
public final class FakePaymentProvider implements PaymentProvider {
    private static final Instant TIME = Instant.parse("2026-11-23T09:01:00Z");

    private static final TransferAccount ACCOUNT =
            new TransferAccount(
                    "À la bonne heure",
                    new Iban("FR7630006000011234567890189"),
                    Optional.of(new Bic("AGRIFRPP")),
                    "Banque du Balancier");

    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private final Map<String, Money> refunds = new ConcurrentHashMap<>();
    private final Map<String, PaymentEvent> webhooks = new ConcurrentHashMap<>();
    private volatile Optional<TransferAccount> account = Optional.empty();
    private volatile boolean down;

    /** Buyers transfer the money themselves, within ten days. */
    public static FakePaymentProvider byTransfer() {
        FakePaymentProvider provider = new FakePaymentProvider();
        provider.byTransfer(true);
        return provider;
    }

    /** Whether buyers transfer the money themselves. */
    public void byTransfer(boolean doThey) {
        account = doThey ? Optional.of(ACCOUNT) : Optional.empty();
    }

    private record Account(UUID order, Money amount, Optional<PaymentEvent> outcome) {}

    /** Every call fails until it is up again. */
    public void down(boolean isDown) {
        down = isDown;
    }

    @Override
    public Optional<TransferAccount> account() {
        return account;
    }

    @Override
    public Instant payBefore(Instant placedAt) {
        return placedAt.plus(account.isPresent() ? Duration.ofDays(10) : Order.TIME_TO_PAY);
    }

    @Override
    public Page open(UUID order, OrderNumber number, Money amount) {
        answer();
        if (account.isPresent())
            return new Page(
                    Transfers.PROVIDER,
                    CreditorReference.of(number).value(),
                    "/orders/" + number.value());
        String reference = "pay-" + order;
        accounts.putIfAbsent(reference, new Account(order, amount, Optional.empty()));
        return new Page("fake", reference, "https://bank.example.com/" + reference);
    }

    /** The buyer pays; the event that a webhook would bring. */
    public PaymentEvent pay(UUID order) {
        Account account = account("pay-" + order);
        return pays(order, "1", account.amount(), Money.CURRENCY);
    }

    /** The buyer pays, whatever was asked. */
    public PaymentEvent pays(UUID order, String event, Money amount, String currency) {
        PaymentEvent paid = event(order, event, PaymentEvent.Type.SUCCEEDED, amount, currency);
        end("pay-" + order, paid);
        return paid;
    }

    /** The bytes of a webhook that brings the event; its signature is {@code signed}. */
    public byte[] webhook(PaymentEvent event) {
        webhooks.put(event.id(), event);
        return event.id().getBytes(StandardCharsets.UTF_8);
    }

    public static PaymentEvent event(
            UUID order, String id, PaymentEvent.Type type, Money amount, String currency) {
        return new PaymentEvent(
                "fake",
                "evt-" + order + "-" + id,
                type,
                order,
                "pay-" + order,
                amount,
                currency,
                TIME);
    }

    @Override
    public Optional<PaymentEvent> outcome(String reference) {
        answer();
        if (account.isPresent()) return Optional.empty();
        return account(reference).outcome();
    }

    @Override
    public void cancel(String reference) {
        answer();
        if (account.isPresent()) return;
        Account account = account(reference);
        end(
                reference,
                event(
                        account.order(),
                        "cancelled",
                        PaymentEvent.Type.EXPIRED,
                        account.amount(),
                        Money.CURRENCY));
    }

    @Override
    public void refund(String reference, Money amount, String key) {
        answer();
        if (account.isPresent()) throw new AssertionError("nobody gives back but staff");
        account(reference);
        refunds.putIfAbsent(key, amount);
    }

    /** What was given back in all. */
    public Money refunded() {
        return refunds.values().stream().reduce(Money.ZERO, Money::plus);
    }

    @Override
    public PaymentEvent read(byte[] body, String signature) {
        if (!signature.equals("signed")) throw new InvalidValue("signature", "forged");
        return Optional.ofNullable(webhooks.get(new String(body, StandardCharsets.UTF_8)))
                .orElseThrow(() -> new InvalidValue("body", "malformed"));
    }

    private void end(String reference, PaymentEvent event) {
        accounts.computeIfPresent(
                reference,
                (_, a) ->
                        a.outcome().isPresent()
                                ? a
                                : new Account(a.order(), a.amount(), Optional.of(event)));
    }

    private Account account(String reference) {
        return Optional.ofNullable(accounts.get(reference)).orElseThrow();
    }

    private void answer() {
        if (down) throw new IllegalStateException("the provider does not answer");
    }
}
