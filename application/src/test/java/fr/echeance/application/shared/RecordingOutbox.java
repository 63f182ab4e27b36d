package fr.echeance.application.shared;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Keeps what was posted, each message for a subject once, in order. */
public final class RecordingOutbox implements Outbox, Rewindable {
    private final Set<Posted> posted = new LinkedHashSet<>();

    @Override
    public void post(Message message, UUID subject) {
        posted.add(new Posted(message, subject));
    }

    public Set<Posted> posted() {
        return Set.copyOf(posted);
    }

    /** What was posted since this was last asked. */
    public Set<Posted> taken() {
        Set<Posted> taken = posted();
        posted.clear();
        return taken;
    }

    @Override
    public Runnable mark() {
        Set<Posted> before = new LinkedHashSet<>(posted);
        return () -> {
            posted.clear();
            posted.addAll(before);
        };
    }

    public record Posted(Message message, UUID subject) {}
}
