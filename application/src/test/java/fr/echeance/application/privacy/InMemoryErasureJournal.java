package fr.echeance.application.privacy;

import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.privacy.Deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The journal, and beside it the copy, which no roll-back reaches. */
public final class InMemoryErasureJournal implements ErasureJournal, JournalCopy, Rewindable {
    private final List<Erased> journal = new ArrayList<>();
    private final List<Erased> copy = new ArrayList<>();
    private final List<Renamed> renamed = new ArrayList<>();

    public List<Erased> journal() {
        return List.copyOf(journal);
    }

    public List<Erased> copy() {
        return List.copyOf(copy);
    }

    /** The copy of another, whose database this one is a backup of. */
    public void take(List<Erased> lines) {
        copy.addAll(lines);
    }

    @Override
    public Set<UUID> known(Collection<UUID> entries) {
        return journal.stream()
                .map(Erased::id)
                .filter(entries::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public void append(Renamed change) {
        renamed.add(change);
    }

    @Override
    public void trim(Instant now) {
        copy.removeIf(line -> line.until().hasPassed(now));
        renamed.removeIf(line -> line.until().hasPassed(now));
    }

    @Override
    public Lines read() {
        return new Lines(copy, renamed);
    }

    @Override
    public void add(Erased erased, Deadline activeUntil) {
        journal.add(erased);
    }

    @Override
    public void append(Erased erased) {
        copy.add(erased);
    }

    @Override
    public Runnable mark() {
        List<Erased> before = List.copyOf(journal);
        return () -> {
            journal.clear();
            journal.addAll(before);
        };
    }
}
