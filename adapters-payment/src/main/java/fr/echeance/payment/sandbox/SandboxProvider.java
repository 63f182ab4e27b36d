package fr.echeance.payment.sandbox;

import fr.echeance.application.payment.PaymentEvent;
import fr.echeance.application.payment.PaymentProvider;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.payment.TransferAccount;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Money;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

@Component
@ConditionalOnProperty(name = "echeance.payment.provider", havingValue = "sandbox")
final class SandboxProvider implements PaymentProvider {
    static final String NAME = "sandbox";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final SandboxStore store;

    SandboxProvider(SandboxStore store) {
        this.store = store;
    }

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
        String reference = "pay_" + order.toString().replace("-", "");
        store.open(Payment.open(reference, order, number.value(), amount.cents()));
        return new Page(NAME, reference, "/sandbox/payment/" + reference);
    }

    @Override
    public Optional<PaymentEvent> outcome(String reference) {
        return store.find(reference)
                .flatMap(payment ->
                        payment.events().stream()
                                .filter(e ->
                                        e.type().equals("SUCCEEDED") || e.type().equals("EXPIRED"))
                                .findFirst()
                                .map(event -> Message.of(payment, event).toEvent()));
    }

    @Override
    public void cancel(String reference) {
        if (store.find(reference).isEmpty()) return;
        store.change(
                reference,
                payment ->
                        payment.status().isFinal()
                                ? payment
                                : payment.become(Payment.Status.EXPIRED, "EXPIRED", Instant.now()));
    }

    @Override
    public void refund(String reference, Money amount, String key) {
        store.change(reference, payment -> payment.refund(key, amount.cents(), Instant.now()));
    }

    @Override
    public PaymentEvent read(byte[] body, String signature) {
        Signature.check(signature, body, store.secret(), Instant.now());
        try {
            return JSON.readValue(body, Message.class).toEvent();
        } catch (JacksonException | NullPointerException | IllegalArgumentException e) {
            throw new InvalidValue("body", "malformed");
        }
    }

    static byte[] message(Payment payment, Payment.Event event) {
        return JSON.writeValueAsBytes(Message.of(payment, event));
    }

    /** What goes over the wire. */
    private record Message(
            String id,
            String type,
            UUID order,
            String reference,
            long amount,
            String currency,
            Instant at) {
        private Message {
            // Jackson knows nothing of null marks: what is missing is malformed.
            Objects.requireNonNull(id);
            Objects.requireNonNull(type);
            Objects.requireNonNull(order);
            Objects.requireNonNull(reference);
            Objects.requireNonNull(currency);
            Objects.requireNonNull(at);
        }

        static Message of(Payment payment, Payment.Event event) {
            return new Message(
                    event.id(),
                    event.type(),
                    payment.order(),
                    payment.reference(),
                    event.cents(),
                    event.currency(),
                    event.at());
        }

        PaymentEvent toEvent() {
            return new PaymentEvent(
                    NAME,
                    id,
                    PaymentEvent.Type.valueOf(type),
                    order,
                    reference,
                    new Money(amount),
                    currency,
                    at);
        }
    }
}
