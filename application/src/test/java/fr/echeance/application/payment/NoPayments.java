package fr.echeance.application.payment;

import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.payment.TransferAccount;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.shared.Money;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where nobody has begun to pay; whoever goes further than asking has made a mistake. */
public final class NoPayments
        implements PaymentTokens, PaymentProvider, PaymentInbox, PaymentEntries, Transfers {
    @Override
    public Optional<TransferAccount> account() {
        return Optional.empty();
    }

    @Override
    public Instant payBefore(Instant placedAt) {
        return placedAt.plus(Order.TIME_TO_PAY);
    }

    @Override
    public Optional<Page> of(UUID order) {
        return Optional.empty();
    }

    @Override
    public Optional<String> reference(UUID order) {
        throw new AssertionError();
    }

    @Override
    public void add(Order order, Page page) {
        throw new AssertionError();
    }

    @Override
    public Page open(UUID order, OrderNumber number, Money amount) {
        throw new AssertionError();
    }

    @Override
    public Optional<PaymentEvent> outcome(String reference) {
        throw new AssertionError();
    }

    @Override
    public void cancel(String reference) {
        throw new AssertionError();
    }

    @Override
    public void refund(String reference, Money amount, String key) {
        throw new AssertionError();
    }

    @Override
    public PaymentEvent read(byte[] body, String signature) {
        throw new AssertionError();
    }

    @Override
    public boolean receive(UUID id, PaymentEvent event, Instant now, Deadline activeUntil) {
        throw new AssertionError();
    }

    @Override
    public void add(Entry entry, Deadlines deadlines) {
        throw new AssertionError();
    }

    @Override
    public List<Entry> refunds(OrderNumber reference) {
        throw new AssertionError();
    }

    @Override
    public List<Arrival> arrivals(UUID order) {
        throw new AssertionError();
    }

    @Override
    public List<Refund> refunds(UUID order) {
        throw new AssertionError();
    }

    @Override
    public List<Refund> refundsDue(int limit) {
        throw new AssertionError();
    }

    @Override
    public Optional<Refund> refund(UUID id) {
        throw new AssertionError();
    }

    @Override
    public List<Waiting> waiting(int limit) {
        throw new AssertionError();
    }

    @Override
    public List<Entry> payments(OrderNumber reference) {
        throw new AssertionError();
    }
}
