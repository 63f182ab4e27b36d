package fr.echeance.application.payment;

import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.privacy.Deadline;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tokens and events in memory. */
public final class InMemoryPaymentRecords implements PaymentTokens, PaymentInbox, Rewindable {
    private final Map<UUID, PaymentProvider.Page> tokens = new HashMap<>();
    private final Map<String, Kept> events = new LinkedHashMap<>();

    /** As the inbox keeps it. */
    record Kept(UUID id, PaymentEvent event) {}

    /** In the order in which they came. */
    List<Kept> kept() {
        return List.copyOf(events.values());
    }

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
                                .map(Kept::event)
                                .filter(event -> event.order().equals(order))
                                .filter(event ->
                                        event.type() == PaymentEvent.Type.SUCCEEDED
                                                || event.type() == PaymentEvent.Type.ARRIVED)
                                .map(PaymentEvent::reference)
                                .findFirst());
    }

    @Override
    public void add(Order order, PaymentProvider.Page page) {
        tokens.putIfAbsent(order.id(), page);
    }

    @Override
    public boolean receive(UUID id, PaymentEvent event, Instant now, Deadline activeUntil) {
        return events.putIfAbsent(event.provider() + " " + event.id(), new Kept(id, event)) == null;
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
        Map<String, Kept> eventsBefore = new LinkedHashMap<>(events);
        return () -> {
            tokens.clear();
            tokens.putAll(tokensBefore);
            events.clear();
            events.putAll(eventsBefore);
        };
    }
}
