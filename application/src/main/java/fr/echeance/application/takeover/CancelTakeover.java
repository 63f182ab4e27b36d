package fr.echeance.application.takeover;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.takeover.Takeover;

import java.util.Optional;
import java.util.UUID;

/** Stops a takeover between two batches. What was loaded stays, under its deadlines. */
@UseCase(Purpose.TAKEOVER)
public final class CancelTakeover {
    private final Processing processing;
    private final Takeovers takeovers;

    CancelTakeover(Processing processing, Takeovers takeovers) {
        this.processing = processing;
        this.takeovers = takeovers;
    }

    /** Whether it was running. */
    public boolean handle(UUID id) {
        return processing.run(
                CancelTakeover.class,
                now -> {
                    Optional<Takeover> running = takeovers.lock(id).filter(Takeover::isRunning);
                    running.ifPresent(takeover -> takeovers.save(takeover.cancel(now)));
                    return running.isPresent();
                });
    }
}
