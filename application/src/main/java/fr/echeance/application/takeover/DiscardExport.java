package fr.echeance.application.takeover;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.takeover.Takeover;
import fr.echeance.domain.takeover.Takeover.Stage;

import java.util.Optional;
import java.util.UUID;

/** Deletes the files of an export before their seven days are over: the wrong ones, or those that have served. */
@UseCase(Purpose.TAKEOVER)
public final class DiscardExport {
    private final Processing processing;
    private final Takeovers takeovers;
    private final Exports exports;

    DiscardExport(Processing processing, Takeovers takeovers, Exports exports) {
        this.processing = processing;
        this.takeovers = takeovers;
        this.exports = exports;
    }

    /** Whether they are gone: not while they are being read. */
    public boolean handle(UUID id) {
        return processing.run(
                DiscardExport.class,
                now -> {
                    Optional<Takeover> standing =
                            takeovers.lock(id).filter(takeover -> !takeover.isRunning());
                    standing.filter(takeover -> takeover.stage() == Stage.UPLOADED)
                            .ifPresent(takeover -> takeovers.save(takeover.cancel(now)));
                    // Under the lock, so that nothing begins to read them meanwhile.
                    standing.ifPresent(takeover -> exports.remove(takeover.id()));
                    return standing.isPresent();
                });
    }
}
