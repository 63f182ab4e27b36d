package fr.echeance.application.privacy;

import fr.echeance.application.privacy.PersonalDataHolder.Plan;
import fr.echeance.application.privacy.PersonalDataHolder.Swept;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Ends what is due, kind by kind and batch by batch, each batch in a transaction of its own with its ledger entry: killed at any point it
 * has lost nothing and is simply run again; several nodes share the work. A dry run stops before the first batch.
 */
@UseCase(Purpose.RETENTION)
public final class SweepRetention {
    private final Processing processing;
    private final List<PersonalDataHolder> holders;
    private final Ledger ledger;

    SweepRetention(Processing processing, List<PersonalDataHolder> holders, Ledger ledger) {
        this.processing = processing;
        this.holders = List.copyOf(holders);
        this.ledger = ledger;
    }

    /** Kinds follow one another in a fixed order; a kind that fails does not stop the others. */
    public Report handle(Command command) {
        List<Line> lines = new ArrayList<>();
        holders.stream()
                .flatMap(holder -> holder.kinds().stream().map(kind -> new Due(holder, kind)))
                .filter(due -> !due.kind().isTechnical())
                .sorted(Comparator.comparing(Due::kind))
                .forEach(due -> lines.add(line(due, command)));
        return new Report(command.dryRun(), lines);
    }

    private Line line(Due due, Command command) {
        Plan plan = new Plan(0, 0, 0);
        Swept swept = Swept.NOTHING;
        try {
            plan = processing.read(SweepRetention.class, now -> due.plan(command.at().orElse(now)));
            if (command.dryRun()) return new Line(due.kind(), plan, swept, Optional.empty());
            Swept batch;
            do {
                batch = processing.run(SweepRetention.class, _ -> sweep(due, command.batch()));
                swept = swept.plus(batch);
            } while (batch.total() > 0);
            return new Line(due.kind(), plan, swept, Optional.empty());
        } catch (RuntimeException failure) {
            return new Line(due.kind(), plan, swept, Optional.of(failure));
        }
    }

    private Swept sweep(Due due, int batch) {
        Swept swept = due.holder().sweep(due.kind(), batch);
        if (swept.archived() > 0)
            ledger.record(
                    Ledger.Act.ARCHIVED,
                    due.kind(),
                    Purpose.RETENTION,
                    swept.archived(),
                    Optional.empty());
        if (swept.erased() > 0)
            ledger.record(
                    Ledger.Act.ERASED,
                    due.kind(),
                    Purpose.RETENTION,
                    swept.erased(),
                    Optional.empty());
        return swept;
    }

    private record Due(PersonalDataHolder holder, RecordKind kind) {
        Plan plan(Instant at) {
            return holder.plan(kind, at);
        }
    }

    /**
     * @param dryRun only count
     * @param at for a dry run: the time for which to count; now when empty
     * @param batch records a transaction, 1 to 100,000
     */
    public record Command(boolean dryRun, Optional<Instant> at, int batch) {
        public static final int BATCH = 5_000;

        public Command {
            if (batch < 1 || batch > 100_000)
                throw new IllegalArgumentException("batch out of range");
            if (at.isPresent() && !dryRun)
                throw new IllegalArgumentException("only a dry run can look at another day");
        }

        public static Command run() {
            return new Command(false, Optional.empty(), BATCH);
        }

        public static Command dryRun(Optional<Instant> at) {
            return new Command(true, at, BATCH);
        }
    }

    public record Report(boolean dryRun, List<Line> lines) {
        public Report {
            lines = List.copyOf(lines);
        }

        public boolean failed() {
            return lines.stream().anyMatch(line -> line.failure().isPresent());
        }
    }

    /** What was due when the sweep came, what it did, and what stopped it. */
    public record Line(
            RecordKind kind, Plan plan, Swept swept, Optional<RuntimeException> failure) {}
}
