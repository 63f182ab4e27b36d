package fr.echeance.application.privacy;

import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.privacy.Deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Holds in memory, on the records that a test says are kept. */
public final class InMemoryHolds implements Holds, Rewindable {
    private final List<Hold> holds = new ArrayList<>();
    private final Set<UUID> kept = new HashSet<>();

    /** There is a record with that identifier. */
    public void keep(UUID record) {
        kept.add(record);
    }

    @Override
    public boolean place(Hold hold, Deadline activeUntil, Deadline archiveUntil) {
        boolean held =
                holds.stream()
                        .anyMatch(other ->
                                other.kind() == hold.kind()
                                        && other.record().equals(hold.record()));
        return kept.contains(hold.record()) && !held && holds.add(hold);
    }

    @Override
    public boolean release(UUID id, Instant now, Deadline activeUntil, Deadline archiveUntil) {
        return holds.removeIf(hold -> hold.id().equals(id));
    }

    @Override
    public List<Hold> current() {
        return holds.stream().sorted(Comparator.comparing(Hold::reviewOn)).toList();
    }

    @Override
    public Runnable mark() {
        List<Hold> before = List.copyOf(holds);
        return () -> {
            holds.clear();
            holds.addAll(before);
        };
    }
}
