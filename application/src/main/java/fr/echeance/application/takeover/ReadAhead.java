package fr.echeance.application.takeover;

import fr.echeance.domain.takeover.Takeover.Checkpoint;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Judges the next batch while this one is written. Where another node wrote it meanwhile, what was judged is left aside. */
final class ReadAhead implements AutoCloseable {
    private final Batches batches;
    private Optional<Ahead> ahead = Optional.empty();

    ReadAhead(Batches batches) {
        this.batches = batches;
    }

    Judged next(Checkpoint at, LocalDate today) {
        Optional<Ahead> begun = ahead;
        ahead = Optional.empty();
        // Waited for in any case: the files are read by one at a time.
        Optional<Judged> waiting = begun.map(a -> a.judging().join());
        Judged judged =
                waiting.filter(_ -> begun.filter(a -> a.isOf(at, today)).isPresent())
                        .orElseGet(() -> batches.next(at, today));
        ahead =
                judged.next()
                        .map(next ->
                                new Ahead(
                                        next,
                                        today,
                                        CompletableFuture.supplyAsync(
                                                () -> batches.next(next, today),
                                                Thread::startVirtualThread)));
        return judged;
    }

    @Override
    public void close() {
        ahead.ifPresent(a -> a.judging().exceptionally(_ -> null).join());
        batches.close();
    }

    private record Ahead(Checkpoint at, LocalDate today, CompletableFuture<Judged> judging) {
        boolean isOf(Checkpoint wanted, LocalDate day) {
            return at.equals(wanted) && today.equals(day);
        }
    }
}
