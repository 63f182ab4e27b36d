package fr.echeance.application.site;

import fr.echeance.application.shared.Clock;
import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.site.Byline;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Bylines in memory; what is past its deadline is not there, and holds its place all the same. */
public final class InMemoryBylines implements Bylines, Rewindable {
    private final Clock clock;
    private final Map<UUID, Kept> kept = new HashMap<>();

    private record Kept(Byline byline, Deadline until) {}

    public InMemoryBylines(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Byline> find(UUID article) {
        return Optional.ofNullable(kept.get(article))
                .filter(one -> !one.until().hasPassed(clock.now()))
                .map(Kept::byline);
    }

    @Override
    public boolean sign(UUID article, Byline byline, Instant now) {
        if (kept.containsKey(article) && find(article).isEmpty()) return false;
        kept.put(article, new Kept(byline, Deadline.open()));
        return true;
    }

    @Override
    public void end(UUID article, Deadline until) {
        find(article).ifPresent(byline -> kept.put(article, new Kept(byline, until)));
    }

    @Override
    public Runnable mark() {
        Map<UUID, Kept> before = new HashMap<>(kept);
        return () -> {
            kept.clear();
            kept.putAll(before);
        };
    }
}
