package fr.echeance.application.audience;

import fr.echeance.domain.audience.VisitorHash;
import fr.echeance.domain.privacy.ConsentWording;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Who agreed to be recognised, and to which words: proofs (GDPR art. 7(1)). */
public interface TrackerChoices {
    void add(UUID id, VisitorHash visitor, ConsentWording wording, Instant at, Deadlines deadlines);

    /** Those of them whose consent lasts beyond that; nobody takes it back before the transaction ends. */
    Set<VisitorHash> agreed(Set<VisitorHash> visitors, Deadline beyond);

    /** Nothing relies any longer on what that visitor agreed to before; it proves as long as it would have. */
    void end(VisitorHash visitor, Deadline until);
}
