package fr.echeance.domain.order;

import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The commercial relationship (relation commerciale) with a guest, as their orders beside one given order tell it: it ends with the last
 * duty of the last order under one address. Orders that were never paid make none: anybody can place one under anybody's address.
 *
 * @param hasOthers whether there are other orders at all, archived ones included
 * @param open whether another order still has a duty without an end
 * @param lastDuty the last day on which a duty of another order ends, among those not yet archived
 */
public record Relationship(boolean hasOthers, boolean open, Optional<LocalDate> lastDuty) {
    /** The given order is the only one. */
    public static final Relationship NONE = new Relationship(false, false, Optional.empty());

    /** The milestones of the order, with the day on which the relationship ends among them unless it is open. */
    public Milestones including(Milestones order) {
        Optional<LocalDate> duty = order.on(Milestone.DUTY_DONE);
        if (open || duty.isEmpty()) return order;
        LocalDate end =
                Stream.concat(duty.stream(), lastDuty.stream())
                        .max(LocalDate::compareTo)
                        .orElseThrow();
        return order.with(Milestone.RELATIONSHIP_ENDED, end);
    }
}
