package fr.echeance.application.newsletter;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How fast the mailboxes of one domain are written to, by one node: so many messages a minute, given back evenly, in strides of ten
 * seconds at most; a domain that asks to come back later waits. Its memory ends with the process, whose successor begins gently.
 */
public final class SendingPace {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int STRIDES = 6;
    private static final int ENOUGH = 3;

    private final Duration gap;
    private final Duration stride;

    /** The time from which a domain is written to again without haste: no later than now, it is written to now. */
    private final Map<String, Instant> free = new HashMap<>();

    private final Map<String, Integer> inARow = new HashMap<>();

    /** @param perMinute messages a minute to one domain, at least 1 */
    public SendingPace(int perMinute) {
        if (perMinute < 1) throw new IllegalArgumentException("at least one message a minute");
        gap = MINUTE.dividedBy(perMinute);
        stride = gap.multipliedBy(Math.max(1, perMinute / STRIDES));
    }

    /** Between two messages to one domain. */
    public Duration gap() {
        return gap;
    }

    /** How many messages to one domain may leave at once, when it has rested and is that far behind. */
    public int atOnce(Duration behind) {
        return Math.toIntExact(stride.plus(behind).dividedBy(gap));
    }

    /** The domains that are not written to now. */
    synchronized Set<String> waiting(Instant now) {
        // A time too far ahead is of a clock that was set back since.
        Instant farthest = now.plus(stride).plus(MINUTE);
        free.values().removeIf(from -> !from.isAfter(now) || from.isAfter(farthest));
        Instant latest = now.plus(stride).minus(gap);
        return free.entrySet().stream()
                .filter(one -> one.getValue().isAfter(latest))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One message to that domain. */
    synchronized void count(String domain, Instant now) {
        Instant from = free.getOrDefault(domain, now);
        free.put(domain, (from.isBefore(now) ? now : from).plus(gap));
    }

    /** One of its mailboxes asked to come back later; of three in a row nobody else there is asked for a while. */
    synchronized void asked(String domain, Instant now) {
        if (inARow.merge(domain, 1, Integer::sum) < ENOUGH) return;
        inARow.remove(domain);
        free.put(domain, now.plus(stride).plus(MINUTE));
    }

    /** One of its mailboxes took a message. */
    synchronized void took(String domain) {
        inARow.remove(domain);
    }
}
