package fr.echeance.domain.privacy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A record of a person as an erasure sees it: no value, only what decides its fate.
 *
 * @param order on which it hangs
 * @param archived whether it lies in the intermediate archive already
 * @param deadlines as they are stored; an archived record has its last one alone, twice
 * @param restrictedSince since when it is hidden from every purpose but rights
 * @param held whether a hold (gel) keeps it
 * @param begun when it began, where no order tells
 */
public record PersonalRecord(
        RecordKind kind,
        UUID id,
        Optional<UUID> order,
        boolean archived,
        Deadlines deadlines,
        Optional<Instant> restrictedSince,
        boolean held,
        Optional<Instant> begun) {
    /** What hangs on an order, and what is as old as nobody knows. */
    public PersonalRecord(
            RecordKind kind,
            UUID id,
            Optional<UUID> order,
            boolean archived,
            Deadlines deadlines,
            Optional<Instant> restrictedSince,
            boolean held) {
        this(kind, id, order, archived, deadlines, restrictedSince, held, Optional.empty());
    }

    /** As it is once the request of that time takes back what it hid itself. */
    public PersonalRecord shownTo(Instant asked) {
        return restrictedSince.filter(asked::equals).isEmpty()
                ? this
                : new PersonalRecord(
                        kind, id, order, archived, deadlines, Optional.empty(), held, begun);
    }

    /** As it is once what depends on the relationship has moved; a deadline that has passed, and an order's own, are never moved. */
    public PersonalRecord moved(Deadlines to, Instant now) {
        if (deadlines.archiveUntil().hasPassed(now)) return this;
        boolean own = kind == RecordKind.ORDER || deadlines.activeUntil().hasPassed(now);
        Deadline active = archived || !own ? to.activeUntil() : deadlines.activeUntil();
        return new PersonalRecord(
                kind,
                id,
                order,
                archived,
                new Deadlines(archived ? to.archiveUntil() : active, to.archiveUntil()),
                restrictedSince,
                held,
                begun);
    }
}
