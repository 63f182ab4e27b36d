package fr.echeance.application.takeover;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.takeover.BadRow;
import fr.echeance.domain.takeover.Source;
import fr.echeance.domain.takeover.Takeover;
import fr.echeance.domain.takeover.Takeover.Checkpoint;
import fr.echeance.domain.takeover.TakeoverMapping;
import fr.echeance.domain.takeover.TakeoverReport;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where a takeover stands and what it found so far; its report, once it is finished. */
@UseCase(Purpose.TAKEOVER)
public final class ViewTakeover {
    private final Processing processing;
    private final Takeovers takeovers;
    private final Exports exports;

    ViewTakeover(Processing processing, Takeovers takeovers, Exports exports) {
        this.processing = processing;
        this.takeovers = takeovers;
        this.exports = exports;
    }

    public Optional<View> handle(Query query) {
        return processing
                .read(
                        ViewTakeover.class,
                        now ->
                                takeovers
                                        .find(query.takeover())
                                        .map(found -> found.at(now))
                                        .map(takeover -> {
                                            var report =
                                                    new TakeoverReport(
                                                            takeover.tallies(),
                                                            takeovers.badRowsByReason(
                                                                    takeover.id()),
                                                            takeover.unread());
                                            return new View(
                                                    takeover,
                                                    report,
                                                    takeovers.badRows(
                                                            takeover.id(),
                                                            query.offset(),
                                                            query.size()),
                                                    shops(takeover),
                                                    List.of(),
                                                    0);
                                        }))
                .map(this::withProgress);
    }

    /** Of which something is here already: their order numbers are taken. */
    private Set<String> shops(Takeover beside) {
        return takeovers.list().stream()
                .filter(other -> other.startedAt().isPresent() && !other.id().equals(beside.id()))
                .map(other -> TakeoverMapping.parse(other.mapping()).shop())
                .collect(Collectors.toSet());
    }

    private View withProgress(View view) {
        Takeover takeover = view.takeover();
        return new View(
                takeover,
                view.report(),
                view.bad(),
                view.shops(),
                List.copyOf(exports.sources(takeover.id())),
                takeover.stage() == Takeover.Stage.FINISHED ? 100 : percent(takeover));
    }

    private int percent(Takeover takeover) {
        Checkpoint at = takeover.at();
        long all = 0;
        long read = at.offset();
        for (Source source : Source.values()) {
            long size = exports.size(takeover.id(), source);
            all += size;
            if (source.compareTo(at.source()) < 0) read += size;
        }
        return all == 0 ? 0 : (int) Math.min(100, read * 100 / all);
    }

    /** @param offset of the bad rows that are shown */
    public record Query(UUID takeover, int offset, int size) {}

    /**
     * @param bad rows, those asked for
     * @param shops the names of former shops that others were taken over from
     * @param files that are still kept
     * @param percent of their bytes that were read
     */
    public record View(
            Takeover takeover,
            TakeoverReport report,
            List<BadRow> bad,
            Set<String> shops,
            List<Source> files,
            int percent) {}
}
