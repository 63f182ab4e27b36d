package fr.echeance.bootstrap;

import fr.echeance.application.privacy.SweepRetention;
import fr.echeance.application.takeover.CancelTakeover;
import fr.echeance.application.takeover.ListTakeovers;
import fr.echeance.application.takeover.RunTakeover;
import fr.echeance.domain.takeover.Takeover;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** Runs the takeover that somebody started, and the one that a killed node left: it goes on where the last batch ended. */
@Component
final class TakeoverRunner {
    private static final Logger LOG = LoggerFactory.getLogger(TakeoverRunner.class);

    private final ListTakeovers list;
    private final RunTakeover run;
    private final CancelTakeover cancel;
    private final SweepRetention sweep;

    TakeoverRunner(
            ListTakeovers list, RunTakeover run, CancelTakeover cancel, SweepRetention sweep) {
        this.list = list;
        this.run = run;
        this.cancel = cancel;
        this.sweep = sweep;
    }

    void run() {
        List<UUID> running =
                list.handle().stream().filter(Takeover::isRunning).map(Takeover::id).toList();
        if (running.isEmpty()) return;
        // What was taken over before and is overdue by now would be met again in its old place.
        sweep.handle(SweepRetention.Command.run());
        running.forEach(this::run);
    }

    /** One that fails stops, and whoever looks at it can let it go on. */
    private void run(UUID takeover) {
        try {
            run.handle(takeover);
        } catch (RuntimeException | Error failure) { // memory and disk end in errors
            // Its message may quote a value.
            LOG.error("takeover {} failed: {}", takeover, failure.getClass().getName());
            cancel.handle(takeover);
        }
    }
}
