package fr.echeance.application.site;

import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.site.Byline;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who wrote which article. */
public interface Bylines {
    /** Empty when the name is cut, or hidden at its person's request. */
    Optional<Byline> find(UUID article);

    /** In the place of whoever signed before. Answers false while a name is hidden at its person's request. */
    boolean sign(UUID article, Byline byline, Instant now);

    /** The name goes then. */
    void end(UUID article, Deadline until);
}
