package fr.echeance.bootstrap;

import fr.echeance.application.privacy.SweepRetention;
import fr.echeance.domain.privacy.RecordKind;

import io.micrometer.core.instrument.MeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The sweep that comes by itself: what it did and where it failed is counted ({@code echeance.sweep.*}), failures are logged. */
@Component
final class NightlySweep {
    private static final Logger LOG = LoggerFactory.getLogger(NightlySweep.class);

    private final SweepRetention sweep;
    private final MeterRegistry meters;

    NightlySweep(SweepRetention sweep, MeterRegistry meters) {
        this.sweep = sweep;
        this.meters = meters;
    }

    void run() {
        sweep.handle(SweepRetention.Command.run()).lines().forEach(this::count);
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
