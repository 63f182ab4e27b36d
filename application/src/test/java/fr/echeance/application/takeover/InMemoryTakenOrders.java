package fr.echeance.application.takeover;

import fr.echeance.application.shared.Rewindable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Orders that were taken over, in memory. */
public final class InMemoryTakenOrders implements TakenOrders, Rewindable {
    private Map<UUID, TakenOrder> live = new LinkedHashMap<>();
    private Map<UUID, TakenOrder> archived = new LinkedHashMap<>();

    @Override
    public Added addLive(List<TakenOrder> orders) {
        int contacts = 0;
        int added = 0;
        for (TakenOrder order : orders)
            if (live.putIfAbsent(order.order().id(), order) == null) {
                added++;
                if (order.contact().isPresent()) contacts++;
            }
        return new Added(added, contacts);
    }

    @Override
    public int addArchived(List<TakenOrder> orders) {
        return (int)
                orders.stream()
                        .filter(order -> archived.putIfAbsent(order.order().id(), order) == null)
                        .count();
    }

    /** In the order in which they came. */
    public List<TakenOrder> live() {
        return List.copyOf(live.values());
    }

    public List<TakenOrder> archived() {
        return List.copyOf(archived.values());
    }

    @Override
    public Runnable mark() {
        Map<UUID, TakenOrder> liveBefore = new LinkedHashMap<>(live);
        Map<UUID, TakenOrder> archivedBefore = new LinkedHashMap<>(archived);
        return () -> {
            live = liveBefore;
            archived = archivedBefore;
        };
    }
}
