package fr.echeance.application.privacy;

import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.shared.Pseudonym;

/** The proofs of what a person agreed to. */
public interface PersonConsents {
    /**
     * Nothing relies on them any more.
     *
     * @param deadlines of the proofs from now on
     */
    void end(Pseudonym person, Deadlines deadlines);
}
