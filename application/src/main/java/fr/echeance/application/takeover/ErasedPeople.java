package fr.echeance.application.takeover;

import fr.echeance.domain.privacy.PersonProof;

import java.util.Collection;
import java.util.Set;

/** Who was erased here before, by keyed hash: an old export does not bring them back. */
public interface ErasedPeople {
    /** Those of the given that the journal of erasures knows. */
    Set<PersonProof> among(Collection<PersonProof> people);
}
