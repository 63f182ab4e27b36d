package fr.echeance.domain.order;

import fr.echeance.domain.account.AccountTie;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The commercial relationship (relation commerciale) with a buyer, as their account and their orders beside one given order tell it. A
 * guest's ends with the last duty of the last order under one address; an account prolongs it. Orders that were never paid make none:
 * anybody can place one under anybody's address.
 *
 * @param hasOthers whether there are other orders at all, archived ones included
 * @param open whether another order still has a duty without an end
 * @param lastDuty the last day on which a duty of another order ends, among those not yet archived
 * @param account of the buyer, if there is one
 */
public record Relationship(
        boolean hasOthers,
        boolean open,
        Optional<LocalDate> lastDuty,
        Optional<AccountTie> account) {
    /** The given order is the only one, of a guest. */
    public static final Relationship NONE =
            new Relationship(false, false, Optional.empty(), Optional.empty());

    public Relationship with(AccountTie tie) {
        return new Relationship(hasOthers, open, lastDuty, Optional.of(tie));
    }

    /** With the given order among them: none of its duties has an end while {@code duty_done} is open. */
    public Relationship with(Milestones order) {
        Optional<LocalDate> duty = order.on(Milestone.DUTY_DONE);
        Optional<LocalDate> last =
                Stream.concat(duty.stream(), lastDuty.stream()).max(LocalDate::compareTo);
        return new Relationship(true, open || duty.isEmpty(), last, account);
    }

    /** The last day of the relationship; empty while an order is open, and where there is neither order nor account. */
    public Optional<LocalDate> end() {
        if (open) return Optional.empty();
        return account.map(tie -> tie.end(lastDuty)).or(() -> lastDuty);
    }

    /** The last day of the account by what is known now; empty while an order is open, and for guests. */
    public Optional<LocalDate> accountEnd() {
        return account.flatMap(
                tie -> tie instanceof AccountTie.Closed(LocalDate on) ? Optional.of(on) : end());
    }

    /** The milestones of the order, with the day on which the relationship ends among them unless it is open. */
    public Milestones including(Milestones order) {
        return with(order)
                .end()
                .map(day -> order.with(Milestone.RELATIONSHIP_ENDED, day))
                .orElse(order);
    }
}
