package fr.echeance.application.audience;

import fr.echeance.domain.audience.SeenPage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.LongAdder;

/**
 * The pages that were seen a moment ago: no visitor waits until they are kept. What a node that dies has here is not counted, and neither
 * is what comes when it is full.
 */
public final class ViewsWaiting {
    private static final int ROOM = 50_000;

    private final BlockingQueue<SeenPage> waiting = new ArrayBlockingQueue<>(ROOM);
    private final LongAdder lost = new LongAdder();

    /** False when there is no room. */
    public boolean offer(SeenPage view) {
        boolean room = waiting.offer(view);
        if (!room) lost.increment();
        return room;
    }

    /** How many found no room since this was last asked. */
    public long takeLost() {
        return lost.sumThenReset();
    }

    /** Takes the oldest away. */
    public List<SeenPage> take(int most) {
        List<SeenPage> taken = new ArrayList<>();
        waiting.drainTo(taken, most);
        return taken;
    }
}
