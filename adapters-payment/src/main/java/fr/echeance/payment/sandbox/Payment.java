package fr.echeance.payment.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        EXPIRED
    }

    /** @param attempts how often it was sent in vain, or -1 once it was taken */
    record Event(
            String id,
            String type,
            long cents,
            String currency,
            Instant at,
            int attempts,
            Instant next) {
        boolean waits() {
            return attempts >= 0;
        }
    }

    static Payment open(String reference, UUID order, String number, long cents) {
        return new Payment(reference, order, number, cents, Status.OPEN, Map.of(), List.of());
    }

    /** The payment in another state, with the event that says so. */
    Payment become(Status next, String type, Instant now) {
        return withEvent(next, type, cents, "EUR", now);
    }

    Payment withEvent(Status next, String type, long amount, String currency, Instant now) {
        List<Event> more = new ArrayList<>(events);
        more.add(
                new Event(
                        "evt_" + reference + "_" + more.size(),
                        type,
                        amount,
                        currency,
                        now,
                        0,
                        now));
        return new Payment(reference, order, number, cents, next, refunds, more);
    }

    Payment refund(String key, long amount, Instant now) {
        if (refunds.containsKey(key)) return this;
        Map<String, Long> more = new LinkedHashMap<>(refunds);
        more.put(key, amount);
        Payment refunded = new Payment(reference, order, number, cents, status, more, events);
        return refunded.withEvent(status, "REFUNDED", amount, "EUR", now);
    }

    Payment sent(Event event, boolean taken, Instant now) {
        int attempts = taken ? -1 : event.attempts() + 1;
        Instant next = now.plusSeconds(Math.min(60, 1L << Math.min(6, event.attempts())));
        return new Payment(
                reference,
                order,
                number,
                cents,
                status,
                refunds,
                events.stream()
                        .map(e ->
                                e.id().equals(event.id())
                                        ? new Event(
                                                e.id(),
                                                e.type(),
                                                e.cents(),
                                                e.currency(),
                                                e.at(),
                                                attempts,
                                                next)
                                        : e)
                        .toList());
    }
}
