package fr.echeance.application.privacy;

import fr.echeance.domain.privacy.OrderStanding;
import fr.echeance.domain.shared.Pseudonym;

import java.util.List;

/** The orders of one person, live and archived, as an erasure must know them. */
public interface PersonOrders {
    List<OrderStanding> of(Pseudonym person);

    /**
     * From here to the end of the transaction nobody moves the deadlines of this person, and no sweep and no hold comes in between: what
     * was planned is what is done.
     */
    void hold(Pseudonym person);
}
