package fr.echeance.application.shared;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/** Counts, and gives nothing back by itself. */
public final class InMemoryRateLimits implements RateLimits {
    private final Map<String, Integer> used = new ConcurrentHashMap<>();

    @Override
    public OptionalLong tryConsume(Limit limit, String key) {
        if (used.merge(limit + " " + key, 1, Integer::sum) <= limit.tries())
            return OptionalLong.empty();
        giveBack(limit, key);
        Duration wait =
                limit.steps().stream()
                        .filter(step -> step.tries() == limit.tries())
                        .map(step -> step.time().dividedBy(step.tries()))
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        return OptionalLong.of(Math.max(1, wait.toSeconds()));
    }

    @Override
    public void giveBack(Limit limit, String key) {
        used.computeIfPresent(limit + " " + key, (_, tries) -> Math.max(0, tries - 1));
    }

    @Override
    public void forget(Limit limit, String key) {
        used.remove(limit + " " + key);
    }
}
