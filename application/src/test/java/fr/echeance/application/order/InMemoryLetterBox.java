package fr.echeance.application.order;

import fr.echeance.application.order.OrderLetters.Addresses;
import fr.echeance.application.order.OrderLetters.Letter;
import fr.echeance.application.order.OrderLetters.Recipient;
import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.order.TermsAcceptance;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.shared.Language;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writings and the notes of what was sent, in memory, for the buyers whose contact the orders keep. */
public final class InMemoryLetterBox implements LetterBox, Rewindable {
    private final InMemoryOrders orders;
    private final Map<UUID, Letter> writings = new HashMap<>();
    private final Map<String, String> sent = new HashMap<>();

    public InMemoryLetterBox(InMemoryOrders orders) {
        this.orders = orders;
    }

    @Override
    public Optional<Recipient> recipient(UUID order) {
        return orders.contact(order)
                .map(c -> new Recipient(c.email(), c.delivery().recipient(), c.language()));
    }

    @Override
    public Optional<Addresses> addresses(UUID order) {
        return orders.contact(order).map(c -> new Addresses(c.delivery(), c.billing()));
    }

    @Override
    public Optional<String> acceptedTerms(UUID order) {
        return orders.terms(order).map(TermsAcceptance::version);
    }

    @Override
    public Map<String, String> seller() {
        return Map.of("name", "À la bonne heure");
    }

    @Override
    public Optional<Letter> writing(UUID order) {
        return Optional.ofNullable(writings.get(order));
    }

    @Override
    public void keepWriting(
            UUID order,
            Language language,
            String termsVersion,
            Letter letter,
            Instant at,
            Deadlines deadlines) {
        writings.putIfAbsent(order, letter);
    }

    @Override
    public boolean wasSent(UUID order, Kind kind) {
        return sent.containsKey(order + " " + kind);
    }

    @Override
    public void sent(
            UUID id, UUID order, Kind kind, String messageId, Instant at, Deadline activeUntil) {
        sent.putIfAbsent(order + " " + kind, messageId);
    }

    @Override
    public Runnable mark() {
        Map<UUID, Letter> writingsBefore = new HashMap<>(writings);
        Map<String, String> sentBefore = new HashMap<>(sent);
        return () -> {
            writings.clear();
            writings.putAll(writingsBefore);
            sent.clear();
            sent.putAll(sentBefore);
        };
    }
}
