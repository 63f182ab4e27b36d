package fr.echeance.application.takeover;

import fr.echeance.application.shared.Rewindable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Entries that were taken over, in memory. */
public final class InMemoryTakenEntries implements TakenEntries, Rewindable {
    private Map<UUID, TakenEntry> live = new LinkedHashMap<>();
    private Map<UUID, TakenEntry> archived = new LinkedHashMap<>();

    @Override
    public int addLive(List<TakenEntry> entries) {
        return add(live, entries);
    }

    @Override
    public int addArchived(List<TakenEntry> entries) {
        return add(archived, entries);
    }

    private static int add(Map<UUID, TakenEntry> to, List<TakenEntry> entries) {
        return (int)
                entries.stream().filter(entry -> to.putIfAbsent(entry.id(), entry) == null).count();
    }

    /** In the order in which they came. */
    public List<TakenEntry> live() {
        return List.copyOf(live.values());
    }

    public List<TakenEntry> archived() {
        return List.copyOf(archived.values());
    }

    @Override
    public Runnable mark() {
        Map<UUID, TakenEntry> liveBefore = new LinkedHashMap<>(live);
        Map<UUID, TakenEntry> archivedBefore = new LinkedHashMap<>(archived);
        return () -> {
            live = liveBefore;
            archived = archivedBefore;
        };
    }
}
