package fr.echeance.application.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Counts, and gives nothing back. */
public final class InMemoryRateLimits implements RateLimits {
    private final Map<String, Integer> used = new HashMap<>();

    @Override
    public OptionalLong tryConsume(Limit limit, String key) {
        return used.merge(limit + " " + key, 1, Integer::sum) > limit.tries()
                ? OptionalLong.of(Math.max(1, limit.time().toSeconds() / limit.tries()))
                : OptionalLong.empty();
    }
}
