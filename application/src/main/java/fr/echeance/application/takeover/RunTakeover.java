package fr.echeance.application.takeover;

import fr.echeance.application.privacy.JournalCopy;
import fr.echeance.application.privacy.Ledger;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.takeover.Takeover;
import fr.echeance.domain.takeover.TakeoverMapping;
import fr.echeance.domain.takeover.Tallies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.SecretKey;

/**
 * Takes over what is running to its end or until it is cancelled. Each batch is a transaction that loads its records and moves the
 * checkpoint: killed at any point it is simply run again, and two nodes that run it take turns.
 */
@UseCase(Purpose.TAKEOVER)
public final class RunTakeover {
    private final Processing processing;
    private final Takeovers takeovers;
    private final Exports exports;
    private final JournalCopy copy;
    private final Loading loading;
    private final Reading reading;

    RunTakeover(
            Processing processing,
            Takeovers takeovers,
            Exports exports,
            TakenOrders orders,
            TakenEntries entries,
            ErasedPeople erased,
            Ledger ledger,
            JournalCopy copy,
            SecretKey takeoverKey,
            SecretKey pseudonymKey,
            SecretKey proofKey) {
        this.processing = processing;
        this.takeovers = takeovers;
        this.exports = exports;
        this.copy = copy;
        this.loading = new Loading(orders, entries, erased, ledger, proofKey);
        this.reading = new Reading(exports, takeoverKey, pseudonymKey);
    }

    /** Answers where it stands then; nothing when it is not there, or its files are gone. */
    public Optional<Takeover.Stage> handle(UUID id) {
        Optional<Begun> begun =
                processing.read(
                        RunTakeover.class,
                        now ->
                                takeovers
                                        .find(id)
                                        .filter(t -> !t.deadlines().activeUntil().hasPassed(now))
                                        .map(t -> new Begun(t, Deadline.dayOf(now))));
        if (begun.isEmpty() || !begun.get().takeover().isRunning())
            return begun.map(b -> b.takeover().stage());
        if (!exports.digest(id).equals(begun.get().takeover().digest())) return stop(id);
        TakeoverMapping mapping = TakeoverMapping.parse(begun.get().takeover().mapping());
        LaterAddresses later = new LaterAddresses(copy.read().renamed());
        Optional<Takeover> after;
        try (ReadAhead batches = new ReadAhead(reading.open(id, mapping, begun.get().today()))) {
            do after = processing.run(RunTakeover.class, now -> step(id, batches, later, now));
            while (after.map(Takeover::isRunning).orElse(false));
        }
        return after.map(Takeover::stage);
    }

    /** The files are not those that were agreed on, or are gone: somebody was at them beside the shop. */
    private Optional<Takeover.Stage> stop(UUID id) {
        return processing.run(
                RunTakeover.class,
                now -> {
                    Optional<Takeover> stopped =
                            takeovers
                                    .lock(id)
                                    .filter(Takeover::isRunning)
                                    .map(takeover -> takeover.cancel(now));
                    stopped.ifPresent(takeovers::save);
                    return stopped.map(Takeover::stage);
                });
    }

    private Optional<Takeover> step(UUID id, ReadAhead batches, LaterAddresses later, Instant now) {
        Optional<Takeover> found = takeovers.lock(id);
        if (found.isEmpty() || !found.get().isRunning()) return found;
        Takeover takeover = found.get();
        LocalDate today = Deadline.dayOf(now);
        Judged judged = batches.next(takeover.at(), today);
        takeovers.note(id, judged.bad());
        Tallies counted = judged.tallies().plus(loading.load(judged, later, today));
        Takeover after =
                judged.next()
                        .map(next -> takeover.advance(next, counted))
                        .orElseGet(() -> takeover.finish(counted, now));
        takeovers.save(after);
        return Optional.of(after);
    }

    private record Begun(Takeover takeover, LocalDate today) {}
}
