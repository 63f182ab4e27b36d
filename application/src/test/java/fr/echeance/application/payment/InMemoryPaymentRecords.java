package fr.echeance.application.payment;

import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.privacy.Deadline;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tokens and events in memory. */
public final class InMemoryPaymentRecords implements PaymentTokens, PaymentInbox, Rewindable {
    private final Map<UUID, PaymentProvider.Page> tokens = new HashMap<>();
    private final Map<String, PaymentEvent> events = new LinkedHashMap<>();

    @Override
    public Optional<PaymentProvider.Page> of(UUID order) {
        return Optional.ofNullable(tokens.get(order));
    }

    @Override
    public Optional<String> reference(UUID order) {
        return of(order)
                .map(PaymentProvider.Page::reference)
                .or(() ->
                        events.values().stream()
                                .filter(event -> event.order().equals(order))
                                .filter(event -> event.type() == PaymentEvent.Type.SUCCEEDED)
                                .map(PaymentEvent::reference)
                                .findFirst());
    }

    @Override
    public void add(Order order, PaymentProvider.Page page) {
        tokens.putIfAbsent(order.id(), page);
    }

    @Override
    public boolean receive(UUID id, PaymentEvent event, Instant now, Deadline activeUntil) {
        return events.putIfAbsent(event.provider() + " " + event.id(), event) == null;
    }

    /** Its deadline came. */
    public void forgetToken(UUID order) {
        tokens.remove(order);
    }

    public int events() {
        return events.size();
    }

    @Override
    public Runnable mark() {
        Map<UUID, PaymentProvider.Page> tokensBefore = new HashMap<>(tokens);
        Map<String, PaymentEvent> eventsBefore = new LinkedHashMap<>(events);
        return () -> {
            tokens.clear();
            tokens.putAll(tokensBefore);
            events.clear();
            events.putAll(eventsBefore);
        };
    }
}
