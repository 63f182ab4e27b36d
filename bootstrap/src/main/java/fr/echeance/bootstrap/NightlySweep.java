package fr.echeance.bootstrap;

import fr.echeance.application.privacy.SweepRetention;
import fr.echeance.domain.privacy.RecordKind;

import io.micrometer.core.instrument.MeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * The sweep that comes by itself, and what is known of it: a kind that could not be swept makes the health of the node that tried DOWN
 * ({@code nightlySweep} in /actuator/health) until that node sweeps well, and counts in {@code echeance.sweep.failures}.
 */
@Component
final class NightlySweep implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(NightlySweep.class);

    private final SweepRetention sweep;
    private final MeterRegistry meters;
    private volatile List<String> failed = List.of();

    NightlySweep(SweepRetention sweep, MeterRegistry meters) {
        this.sweep = sweep;
        this.meters = meters;
    }

    void run() {
        SweepRetention.Report report = sweep.handle(SweepRetention.Command.run());
        report.lines().forEach(this::count);
        failed =
                report.lines().stream()
                        .filter(line -> line.failure().isPresent())
                        .map(line -> line.kind().id())
                        .toList();
    }

    @Override
    public Health health() {
        return failed.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("kinds", failed).build();
    }

    private void count(SweepRetention.Line line) {
        RecordKind kind = line.kind();
        meters.counter("echeance.sweep.archived", "kind", kind.id())
                .increment(line.swept().archived());
        meters.counter("echeance.sweep.erased", "kind", kind.id()).increment(line.swept().erased());
        line.failure()
                .ifPresent(failure -> {
                    meters.counter("echeance.sweep.failures", "kind", kind.id()).increment();
                    // Its message may quote a value.
                    LOG.error("{} could not be swept: {}", kind.id(), failure.getClass().getName());
                });
    }
}
