package fr.echeance.domain.privacy;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.stream.Stream;

/** How long a record is in everyday use (durée en base active). Calendar arithmetic: a month after 31 January is the last of February. */
public sealed interface Phase {
    /** The last day; empty while a milestone that it needs is open. */
    Optional<LocalDate> lastDay(Milestones milestones);

    /** The phase as the rule book writes it, e.g. {@code P30D from last_contact}. */
    String words();

    /** To the end of the milestone's own day. */
    record Until(Milestone milestone) implements Phase {
        @Override
        public Optional<LocalDate> lastDay(Milestones milestones) {
            return milestones.on(milestone);
        }

        @Override
        public String words() {
            return "until " + milestone.id();
        }
    }

    /** To the end of the day that lies a period after the milestone. */
    record After(Period period, Milestone milestone) implements Phase {
        @Override
        public Optional<LocalDate> lastDay(Milestones milestones) {
            return milestones.on(milestone).map(day -> day.plus(period));
        }

        @Override
        public String words() {
            return period + " from " + milestone.id();
        }
    }

    /** To the later end of two phases, both of which must be known. */
    record Both(Phase one, Phase other) implements Phase {
        @Override
        public Optional<LocalDate> lastDay(Milestones milestones) {
            return one.lastDay(milestones)
                    .flatMap(a -> other.lastDay(milestones).map(b -> a.isAfter(b) ? a : b));
        }

        @Override
        public String words() {
            return one.words() + " and " + other.words();
        }
    }

    /** To the earlier end of two phases, of those that are known. */
    record Sooner(Phase one, Phase other) implements Phase {
        @Override
        public Optional<LocalDate> lastDay(Milestones milestones) {
            return Stream.of(one, other)
                    .flatMap(phase -> phase.lastDay(milestones).stream())
                    .min(LocalDate::compareTo);
        }

        @Override
        public String words() {
            return one.words() + " or " + other.words();
        }
    }

    static Phase sooner(Phase one, Phase other) {
        return new Sooner(one, other);
    }

    static Phase until(Milestone milestone) {
        return new Until(milestone);
    }

    static Phase after(String period, Milestone milestone) {
        return new After(Period.parse(period), milestone);
    }
}
