package fr.echeance.application.privacy;

import fr.echeance.domain.privacy.OrderStanding;
import fr.echeance.domain.privacy.PersonalRecord;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.List;

/** What stands under one pseudonym, over all features at once: asked kind by kind, each would cost a way to the database and back. */
public interface PersonRecords {
    /** The records of all kinds, live and archived, as an erasure sees them, kind by kind in their order; costs what is found. */
    List<PersonalRecord> all(Pseudonym person);

    /** The orders, live and archived, as an erasure must know them. */
    List<OrderStanding> orders(Pseudonym person);

    /** Lifts the restriction of that time from all that bears it; answers from how many. */
    int show(Pseudonym person, Instant since);

    /**
     * From here to the end of the transaction nobody moves the deadlines of this person, and no sweep and no hold comes in between: what
     * was planned is what is done.
     */
    void hold(Pseudonym person);
}
