package fr.echeance.bootstrap;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import fr.echeance.application.privacy.SweepRetention;
import fr.echeance.application.shared.Clock;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * DOWN ({@code retention} in /actuator/health) while anything is kept a day longer than declared: a sweep failed, or none came. The
 * database is asked, so that every node says the same, whichever of them swept; at most every ten seconds, for anybody may ask. (The
 * endpoint's own cache is passed by any query parameter.)
 */
@Component
final class RetentionHealthIndicator extends AbstractHealthIndicator {
    private static final Duration GRACE = Duration.ofDays(1);

    private final SweepRetention sweep;
    private final Clock clock;
    private final LoadingCache<Boolean, List<String>> last =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build(_ -> look());

    RetentionHealthIndicator(SweepRetention sweep, Clock clock) {
        this.sweep = sweep;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<String> overdue = last.get(true);
        if (overdue.isEmpty()) health.up();
        else health.down().withDetail("kinds", overdue);
    }

    /** The kinds of which something is overdue. */
    private List<String> look() {
        return sweep
                .handle(SweepRetention.Command.dryRun(Optional.of(clock.now().minus(GRACE))))
                .lines()
                .stream()
                .filter(RetentionHealthIndicator::isOverdue)
                .map(line -> line.kind().id())
                .toList();
    }

    private static boolean isOverdue(SweepRetention.Line line) {
        return line.failure().isPresent() || line.plan().toArchive() + line.plan().toErase() > 0;
    }
}
