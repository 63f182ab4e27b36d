package fr.echeance.application.privacy;

import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.Relationship;
import fr.echeance.domain.shared.Pseudonym;

import java.util.UUID;

/**
 * The one mechanism by which a milestone of an order moves the deadlines of records that exist already: set-based, in the transaction that
 * moves the milestone, through functions of the database's owner.
 */
public interface OrderMoves {
    /**
     * The relationship with this buyer as the orders beside {@code order} tell it; from here to the end of the transaction nobody else
     * moves deadlines of this buyer. Called before the first row of theirs is touched, so that two never wait for each other.
     */
    Relationship hold(Pseudonym buyer, UUID order);

    /**
     * The order, already written, has reached its milestones: moves the deadlines of all that hangs on the order and, if it was paid, of
     * all that hangs on the buyer, since the relationship ends later or earlier now. A deadline that has passed is not moved.
     */
    void moved(Order order, Relationship others);
}
