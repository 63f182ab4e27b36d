package fr.echeance.application.privacy;

import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.Pseudonym;
import java.util.UUID;

/**
 * The one mechanism by which a milestone moves the deadlines of records that exist already: set-based, in the transaction that moves the
 * milestone, through functions of the database's owner.
 */
public interface DeadlineMoves {
    /**
     * An order reached the given milestones: sets the deadlines of everything that hangs on that order, and, since the relationship with
     * its buyer may end later or earlier now, of everything that hangs on that buyer. Called after the order itself was written; the
     * caller holds the buyer by {@link #holdBuyer} first.
     */
    void orderMoved(UUID order, Pseudonym buyer, Milestones milestones, Money total);

    /** Waits until no other transaction moves deadlines of this buyer; taken before the first row of theirs is touched. */
    void holdBuyer(Pseudonym buyer);
}
