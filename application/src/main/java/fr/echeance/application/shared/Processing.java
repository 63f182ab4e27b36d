package fr.echeance.application.shared;

import java.time.Instant;
import java.util.function.Function;

/**
 * Opens the transaction of a use case under the purpose of its annotation: no transaction without a purpose, no purpose without a
 * transaction. An exception rolls back; a returned refusal commits, so decide before the first write. Nesting throws.
 */
public interface Processing {
    /**
     * Runs {@code work} in one transaction bound to the purpose that {@code useCase} declares by {@link UseCase}, or to none when it is
     * marked {@link NoPersonalData}.
     *
     * @param work receives the transaction's time, the one clock of the shop
     */
    <T> T run(Class<?> useCase, Function<Instant, T> work);

    /** As {@link #run}, in a read-only transaction; without personal data each statement stands by itself. */
    <T> T read(Class<?> useCase, Function<Instant, T> work);

    /** As {@link #run}, where every statement sees the records as they stood at one instant (repeatable read). */
    <T> T snapshot(Class<?> useCase, Function<Instant, T> work);
}
