package fr.echeance.application.account;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What comes page by page in the order of its ids, one after the other; a page is asked for when it is needed. */
final class Pages<T> {
    private final Function<Optional<UUID>, List<T>> source;
    private final Function<T, UUID> id;
    private final Deque<T> waiting = new ArrayDeque<>();
    private Optional<UUID> last = Optional.empty();
    private boolean ended;

    /** @param source of the page after the last one that was taken */
    Pages(Function<Optional<UUID>, List<T>> source, Function<T, UUID> id) {
        this.source = source;
        this.id = id;
    }

    boolean hasNext() {
        if (waiting.isEmpty() && !ended) {
            waiting.addAll(source.apply(last));
            ended = waiting.isEmpty();
        }
        return !waiting.isEmpty();
    }

    Optional<T> next() {
        if (!hasNext()) return Optional.empty();
        T next = waiting.remove();
        last = Optional.of(id.apply(next));
        return Optional.of(next);
    }

    /** Whose next one comes first; what has ended comes last. */
    int compareTo(Pages<?> other) {
        if (!hasNext() || !other.hasNext()) return Boolean.compare(!hasNext(), !other.hasNext());
        return head().compareTo(other.head());
    }

    /** As text: so PostgreSQL orders ids, and who keeps them as words. */
    private String head() {
        return id.apply(waiting.element()).toString();
    }
}
