package fr.echeance.application.takeover;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Deletes the files of exports whose seven days are over: their records are hidden from that instant, and no file outlives its record. */
@UseCase(Purpose.TAKEOVER)
public final class ForgetUploads {
    private final Processing processing;
    private final Takeovers takeovers;
    private final Exports exports;

    ForgetUploads(Processing processing, Takeovers takeovers, Exports exports) {
        this.processing = processing;
        this.takeovers = takeovers;
        this.exports = exports;
    }

    /** Answers whose files went. */
    public Set<UUID> handle() {
        Set<UUID> over =
                processing.read(
                        ForgetUploads.class,
                        now -> {
                            Set<UUID> files = new HashSet<>(exports.kept());
                            files.removeIf(id ->
                                    takeovers
                                            .find(id)
                                            .filter(t ->
                                                    !t.deadlines().activeUntil().hasPassed(now))
                                            .isPresent());
                            return files;
                        });
        over.forEach(exports::remove);
        return over;
    }
}
