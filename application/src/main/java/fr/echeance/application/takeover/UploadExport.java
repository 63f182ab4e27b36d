package fr.echeance.application.takeover;

import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.takeover.Source;
import fr.echeance.domain.takeover.Takeover;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/** Takes in one file of an export and proposes how to read what has come so far. */
@UseCase(Purpose.TAKEOVER)
public final class UploadExport {
    private final Processing processing;
    private final Takeovers takeovers;
    private final Exports exports;
    private final Ids ids;

    UploadExport(Processing processing, Takeovers takeovers, Exports exports, Ids ids) {
        this.processing = processing;
        this.takeovers = takeovers;
        this.exports = exports;
        this.ids = ids;
    }

    public Outcome handle(Command command) {
        UUID id = command.takeover().orElseGet(ids::secret);
        if (command.takeover().isPresent() && !waits(id)) return new Outcome.TooLate();
        Optional<Exports.Fault> fault = exports.store(id, command.source(), command.content());
        if (fault.isPresent()) return new Outcome.Refused(fault.get());
        String digest = exports.digest(id);
        String mapping = Proposal.of(exports, id).text();
        return processing.run(
                UploadExport.class,
                now -> {
                    if (command.takeover().isEmpty()) {
                        takeovers.add(Takeover.uploaded(id, digest, mapping, now));
                        return new Outcome.Kept(id);
                    }
                    Optional<Takeover> waiting =
                            takeovers.lock(id).filter(UploadExport::isUploaded);
                    waiting.ifPresent(t -> takeovers.save(t.reuploaded(digest, mapping)));
                    return waiting.isPresent() ? new Outcome.Kept(id) : new Outcome.TooLate();
                });
    }

    private boolean waits(UUID id) {
        return processing.read(
                UploadExport.class,
                _ -> takeovers.find(id).filter(UploadExport::isUploaded).isPresent());
    }

    private static boolean isUploaded(Takeover takeover) {
        return takeover.stage() == Takeover.Stage.UPLOADED;
    }

    /**
     * @param takeover that the file belongs to; empty for the first of an export
     * @param content read to its end, or to the first fault
     */
    public record Command(Optional<UUID> takeover, Source source, InputStream content) {}

    /** What became of the file. */
    public sealed interface Outcome {
        record Kept(UUID takeover) implements Outcome {}

        record Refused(Exports.Fault fault) implements Outcome {}

        /** It has begun already, or is not there. */
        record TooLate() implements Outcome {}
    }
}
