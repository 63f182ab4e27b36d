package fr.echeance.application.shared;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Transactions in memory: every use case must declare what it touches, none nests, an exception
 * rolls every store back.
 */
public final class FakeProcessing implements Processing {
    private final Clock clock;
    private final List<Rewindable> stores;
    private boolean open;

    public FakeProcessing(Clock clock, Rewindable... stores) {
        this.clock = clock;
        this.stores = List.of(stores);
    }

    @Override
    public <T> T run(Class<?> useCase, Function<Instant, T> work) {
        boolean personal = useCase.isAnnotationPresent(UseCase.class);
        boolean impersonal = useCase.isAnnotationPresent(NoPersonalData.class);
        if (personal == impersonal)
            throw new IllegalStateException(useCase + " declares no purpose, or two");
        if (open) throw new IllegalStateException("a transaction inside a transaction");
        List<Runnable> marks = new ArrayList<>();
        for (Rewindable store : stores) marks.add(store.mark());
        open = true;
        try {
            return work.apply(clock.now());
        } catch (RuntimeException e) {
            marks.forEach(Runnable::run);
            throw e;
        } finally {
            open = false;
        }
    }

    /** Whether a transaction is going on. */
    public boolean isOpen() {
        return open;
    }

    @Override
    public <T> T read(Class<?> useCase, Function<Instant, T> work) {
        return run(useCase, work);
    }

    @Override
    public <T> T snapshot(Class<?> useCase, Function<Instant, T> work) {
        return run(useCase, work);
    }
}
