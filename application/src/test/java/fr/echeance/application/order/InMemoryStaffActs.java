package fr.echeance.application.order;

import fr.echeance.application.shared.Rewindable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What staff did, in memory. */
public final class InMemoryStaffActs implements StaffActs, Rewindable {
    private record Kept(UUID order, Noted noted) {}

    private final List<Kept> acts = new ArrayList<>();

    @Override
    public void note(UUID order, Act act, String actor, Instant at) {
        acts.add(new Kept(order, new Noted(act, actor, at)));
    }

    @Override
    public List<Noted> of(UUID order) {
        return acts.stream().filter(kept -> kept.order().equals(order)).map(Kept::noted).toList();
    }

    @Override
    public Runnable mark() {
        int before = acts.size();
        return () -> acts.subList(before, acts.size()).clear();
    }
}
