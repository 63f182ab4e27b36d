package fr.echeance.application.audience;

import fr.echeance.domain.audience.VisitorHash;
import fr.echeance.domain.privacy.ConsentWording;
import fr.echeance.domain.privacy.Deadlines;

import java.time.Instant;
import java.util.UUID;

/** Who agreed to be recognised, and to which words: proofs (GDPR art. 7(1)). */
public interface TrackerChoices {
    void add(UUID id, VisitorHash visitor, ConsentWording wording, Instant at, Deadlines deadlines);

    /** Nothing relies any more on what that visitor agreed to before. */
    void end(VisitorHash visitor, Deadlines deadlines);
}
