package fr.echeance.application.takeover;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.takeover.Takeover;

import java.util.Optional;
import java.util.UUID;

/** Lets a takeover that was cancelled go on where it stopped. */
@UseCase(Purpose.TAKEOVER)
public final class ResumeTakeover {
    private final Processing processing;
    private final Takeovers takeovers;
    private final Exports exports;

    ResumeTakeover(Processing processing, Takeovers takeovers, Exports exports) {
        this.processing = processing;
        this.takeovers = takeovers;
        this.exports = exports;
    }

    public Outcome handle(UUID id) {
        return processing.run(
                ResumeTakeover.class,
                _ -> {
                    Optional<Takeover> cancelled = takeovers.lock(id).filter(Takeover::canGoOn);
                    if (cancelled.isEmpty()) return new Outcome.NotCancelled();
                    if (!exports.digest(id).equals(cancelled.get().digest()))
                        return new Outcome.NoFiles();
                    return takeovers.saveRunning(cancelled.get().resume())
                            ? new Outcome.Resumed()
                            : new Outcome.AnotherRuns();
                });
    }

    /** Whether it goes on. */
    public sealed interface Outcome {
        record Resumed() implements Outcome {}

        record AnotherRuns() implements Outcome {}

        record NotCancelled() implements Outcome {}

        /** They were deleted, or are not the same any more. */
        record NoFiles() implements Outcome {}
    }
}
