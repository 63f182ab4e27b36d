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

    /** Answers whose files went, and whose could not: each by itself, so that one does not keep the others. */
    public Report handle() {
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
        Set<UUID> failed = new HashSet<>();
        for (UUID id : over)
            try {
                exports.remove(id);
            } catch (RuntimeException disk) {
                failed.add(id);
            }
        over.removeAll(failed);
        return new Report(over, failed);
    }

    /** By takeover. */
    public record Report(Set<UUID> gone, Set<UUID> failed) {}
}
