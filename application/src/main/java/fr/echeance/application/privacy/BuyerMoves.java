package fr.echeance.application.privacy;

import fr.echeance.domain.order.Relationship;
import fr.echeance.domain.shared.Pseudonym;

/** As {@link OrderMoves}, where the milestone is the account's: it was used or closed. */
public interface BuyerMoves {
    /** As {@link OrderMoves#hold}, over all orders of the buyer. */
    Relationship hold(Pseudonym buyer);

    /** Moves the deadlines of all that hangs on the buyer. */
    void moved(Pseudonym buyer, Relationship all);
}
