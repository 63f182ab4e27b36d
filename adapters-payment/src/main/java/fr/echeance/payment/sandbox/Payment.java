package fr.echeance.payment.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A payment as the provider knows it.
 *
 * @param refunds cents given back, by the key under which they were asked for
 */
record Payment(
        String reference,
        UUID order,
        String number,
        long cents,
        Status status,
        Map<String, Long> refunds,
        List<Event> events) {
    enum Status {
        OPEN,
        CHALLENGED,
        SUCCEEDED,
        EXPIRED;

        boolean isFinal() {
            return this == SUCCEEDED || this == EXPIRED;
        }
    }

    /**
     * @param attempts how often it was sent in vain, or -1 once it was taken or lost
     * @param forged whether it is signed wrongly the first time
     */
    record Event(
            String id,
            String type,
            long cents,
            String currency,
            Instant at,
            int attempts,
            Instant next,
            boolean forged) {
        private static final long LONGEST_WAIT = 60;

        boolean waits() {
            return attempts >= 0;
        }

        private Event sent(boolean taken, Instant now) {
            long wait = Math.min(LONGEST_WAIT, 1L << Math.min(6, Math.max(0, attempts)));
            return new Event(
                    id,
                    type,
                    cents,
                    currency,
                    at,
                    taken ? -1 : attempts + 1,
                    now.plusSeconds(wait),
                    false);
        }

        Event later(Duration delay) {
            return new Event(id, type, cents, currency, at, attempts, next.plus(delay), forged);
        }

        Event lost() {
            return new Event(id, type, cents, currency, at, -1, next, forged);
        }

        Event underForgedSignature() {
            return new Event(id, type, cents, currency, at, attempts, next, true);
        }
    }

    static Payment open(String reference, UUID order, String number, long cents) {
        return new Payment(reference, order, number, cents, Status.OPEN, Map.of(), List.of());
    }

    /** The payment in another state, with the event that says so. */
    Payment become(Status next, String type, Instant now) {
        return with(next, event(type, cents, "EUR", now));
    }

    Payment with(Status next, Event event) {
        List<Event> more = new ArrayList<>(events);
        more.add(event);
        return new Payment(reference, order, number, cents, next, refunds, more);
    }

    /** The next event of this payment. */
    Event event(String type, long amount, String currency, Instant now) {
        String id = "evt_" + reference + "_" + events.size();
        return new Event(id, type, amount, currency, now, 0, now, false);
    }

    /** The same key a second time gives nothing more; nobody gets back more than was paid. */
    Payment refund(String key, long amount, Instant now) {
        if (refunds.containsKey(key)) return this;
        Map<String, Long> more = new LinkedHashMap<>(refunds);
        more.put(key, amount);
        if (more.values().stream().mapToLong(cents -> cents).sum() > paid())
            throw new IllegalStateException("more than was paid");
        Payment refunded = new Payment(reference, order, number, cents, status, more, events);
        return refunded.with(status, event("REFUNDED", amount, currency(), now));
    }

    Payment sent(Event event, boolean taken, Instant now) {
        return new Payment(
                reference,
                order,
                number,
                cents,
                status,
                refunds,
                events.stream()
                        .map(e -> e.id().equals(event.id()) ? e.sent(taken, now) : e)
                        .toList());
    }

    /** What the bank took, which is not what was asked when the bank errs. */
    private long paid() {
        return success().map(Event::cents).orElse(0L);
    }

    private String currency() {
        return success().map(Event::currency).orElse("EUR");
    }

    private Optional<Event> success() {
        return events.stream().filter(event -> event.type().equals("SUCCEEDED")).findFirst();
    }
}
