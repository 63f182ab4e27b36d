package fr.echeance.application.takeover;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.takeover.Source;
import fr.echeance.domain.takeover.Takeover;
import fr.echeance.domain.takeover.TakeoverMapping;
import fr.echeance.domain.takeover.TakeoverMapping.Problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Agrees on a mapping and lets the takeover begin. The same files begin once under one mapping, and one takeover runs at a time. */
@UseCase(Purpose.TAKEOVER)
public final class StartTakeover {
    private final Processing processing;
    private final Takeovers takeovers;
    private final Exports exports;

    StartTakeover(Processing processing, Takeovers takeovers, Exports exports) {
        this.processing = processing;
        this.takeovers = takeovers;
        this.exports = exports;
    }

    public Outcome handle(Command command) {
        Map<Source, List<String>> headers = OpenExport.headers(exports, command.takeover());
        List<Problem> problems = command.mapping().problems(headers);
        return processing.run(
                StartTakeover.class,
                now -> {
                    Optional<Takeover> waiting =
                            takeovers
                                    .lock(command.takeover())
                                    .filter(t -> t.stage() == Takeover.Stage.UPLOADED)
                                    .filter(t -> t.digest().equals(exports.digest(t.id())));
                    if (waiting.isEmpty()) return new Outcome.NotWaiting();
                    if (!problems.isEmpty()) return new Outcome.Unfit(problems);
                    Optional<UUID> done =
                            takeovers.finished(waiting.get().digest(), command.mapping().text());
                    if (done.isPresent()) return new Outcome.AlreadyDone(done.get());
                    Takeover started =
                            waiting.get()
                                    .start(
                                            command.mapping(),
                                            command.mapping().unread(headers),
                                            now);
                    return takeovers.saveRunning(started)
                            ? new Outcome.Started()
                            : new Outcome.AnotherRuns();
                });
    }

    public record Command(UUID takeover, TakeoverMapping mapping) {}

    /** Whether it begins. */
    public sealed interface Outcome {
        record Started() implements Outcome {}

        record Unfit(List<Problem> problems) implements Outcome {}

        /** These very files, and where their report is. */
        record AlreadyDone(UUID takeover) implements Outcome {}

        record AnotherRuns() implements Outcome {}

        /** It has begun already, or is not there. */
        record NotWaiting() implements Outcome {}
    }
}
