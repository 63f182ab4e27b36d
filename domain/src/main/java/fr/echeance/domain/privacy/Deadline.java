package fr.echeance.domain.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** When a phase of a record ends (échéance): from that instant on it is gone for everybody. Open while a milestone has not been reached. */
public sealed interface Deadline extends Comparable<Deadline> {
    /** Days are those of the shop's own calendar. */
    ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** The phase has ended from this instant on. */
    record On(Instant at) implements Deadline {}

    /** No end is known yet. */
    record Open() implements Deadline {}

    static Deadline open() {
        return new Open();
    }

    static Deadline at(Instant at) {
        return new On(at);
    }

    /** The first instant of the day after the last day, which in Paris is not always midnight + 24 hours. */
    static Deadline endOf(LocalDate lastDay) {
        return new On(lastDay.plusDays(1).atStartOfDay(PARIS).toInstant());
    }

    /** The day in Paris on which an instant falls. */
    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, PARIS);
    }

    /** The last day on which the record is there; empty while open. */
    default Optional<LocalDate> lastDay() {
        return this instanceof On(Instant at)
                ? Optional.of(dayOf(at.minusNanos(1)))
                : Optional.empty();
    }

    default boolean hasPassed(Instant now) {
        return this instanceof On(Instant at) && !now.isBefore(at);
    }

    default Deadline latest(Deadline other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** An open deadline is later than every other. */
    @Override
    default int compareTo(Deadline other) {
        if (this instanceof On(Instant mine) && other instanceof On(Instant theirs))
            return mine.compareTo(theirs);
        return Boolean.compare(this instanceof Open, other instanceof Open);
    }
}
