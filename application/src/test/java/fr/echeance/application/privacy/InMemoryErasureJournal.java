package fr.echeance.application.privacy;

import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.privacy.Deadline;

import java.util.ArrayList;
import java.util.List;

/** The journal, and beside it the copy, which no roll-back reaches. */
public final class InMemoryErasureJournal implements ErasureJournal, JournalCopy, Rewindable {
    private final List<Erased> journal = new ArrayList<>();
    private final List<Erased> copy = new ArrayList<>();

    public List<Erased> journal() {
        return List.copyOf(journal);
    }

    public List<Erased> copy() {
        return List.copyOf(copy);
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
