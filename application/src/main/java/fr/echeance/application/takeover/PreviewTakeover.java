package fr.echeance.application.takeover;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.takeover.BadRow;
import fr.echeance.domain.takeover.Source;
import fr.echeance.domain.takeover.Takeover.Checkpoint;
import fr.echeance.domain.takeover.TakeoverMapping;
import fr.echeance.domain.takeover.TakeoverMapping.Problem;
import fr.echeance.domain.takeover.TakeoverReport;
import fr.echeance.domain.takeover.Tallies;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.SecretKey;

/** The dry run: reads and judges the whole export as a takeover would on that day, writes nothing and asks for nobody who was erased. */
@UseCase(Purpose.TAKEOVER)
public final class PreviewTakeover {
    private final Processing processing;
    private final Takeovers takeovers;
    private final Exports exports;
    private final Reading reading;

    PreviewTakeover(
            Processing processing,
            Takeovers takeovers,
            Exports exports,
            SecretKey takeoverKey,
            SecretKey pseudonymKey) {
        this.processing = processing;
        this.takeovers = takeovers;
        this.exports = exports;
        this.reading = new Reading(exports, takeoverKey, pseudonymKey);
    }

    public Outcome handle(Query query) {
        Optional<LocalDate> today =
                processing.read(
                        PreviewTakeover.class,
                        now ->
                                takeovers
                                        .find(query.takeover())
                                        .filter(t -> !t.deadlines().activeUntil().hasPassed(now))
                                        .map(_ -> query.today().orElse(Deadline.dayOf(now))));
        Map<Source, List<String>> headers = OpenExport.headers(exports, query.takeover());
        if (today.isEmpty() || headers.isEmpty()) return new Outcome.NoFiles();
        List<Problem> problems = query.mapping().problems(headers);
        if (!problems.isEmpty()) return new Outcome.Unfit(problems);
        return new Outcome.Seen(report(query, headers, today.get()), today.get());
    }

    private TakeoverReport report(Query query, Map<Source, List<String>> headers, LocalDate today) {
        Tallies tallies = Tallies.NONE;
        Map<BadRow.Reason, Long> bad = new EnumMap<>(BadRow.Reason.class);
        Optional<Checkpoint> next = Optional.of(Checkpoint.START);
        try (Batches batches = reading.open(query.takeover(), query.mapping(), today)) {
            while (next.isPresent()) {
                Judged judged = batches.next(next.get(), today);
                tallies = tallies.plus(judged.tallies());
                judged.bad().forEach(row -> bad.merge(row.reason(), 1L, Long::sum));
                next = judged.next();
            }
        }
        return new TakeoverReport(tallies, bad, query.mapping().unread(headers));
    }

    /** @param today the day on which to judge; this one when empty */
    public record Query(UUID takeover, TakeoverMapping mapping, Optional<LocalDate> today) {}

    /** What would become of it. */
    public sealed interface Outcome {
        /** @param today by which it was judged */
        record Seen(TakeoverReport report, LocalDate today) implements Outcome {}

        record Unfit(List<Problem> problems) implements Outcome {}

        /** They are gone, or never came. */
        record NoFiles() implements Outcome {}
    }
}
