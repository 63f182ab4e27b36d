package fr.echeance.domain.privacy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The milestones that one record has reached, each with its day in Europe/Paris; a missing one is open. Immutable. */
public record Milestones(Map<Milestone, LocalDate> days) {
    public Milestones {
        days = Map.copyOf(days);
    }

    public static Milestones of(Milestone milestone, LocalDate day) {
        return new Milestones(Map.of(milestone, day));
    }

    public Milestones with(Milestone milestone, LocalDate day) {
        Map<Milestone, LocalDate> more = new EnumMap<>(Milestone.class);
        more.putAll(days);
        more.put(milestone, day);
        return new Milestones(more);
    }

    /** Empty while the milestone is open. */
    public Optional<LocalDate> on(Milestone milestone) {
        return Optional.ofNullable(days.get(milestone));
    }
}
