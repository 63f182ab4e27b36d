package fr.echeance.application.payment;

import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.shared.Money;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where nobody has begun to pay; whoever goes further than asking has made a mistake. */
public final class NoPayments
        implements PaymentTokens, PaymentProvider, PaymentInbox, PaymentEntries {
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
    public List<Entry> payments(OrderNumber reference) {
        throw new AssertionError();
    }
}
