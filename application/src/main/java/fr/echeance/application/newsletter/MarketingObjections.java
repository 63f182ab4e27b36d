package fr.echeance.application.newsletter;

import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who has objected to marketing (opposition à la prospection, GDPR art. 21(2)-(3)), as long as they are customers. */
public interface MarketingObjections {
    /** Since when; also while the objection is hidden, it stands: see {@link #stands}. */
    Optional<Instant> since(Pseudonym person);

    /** Whether there is one, hidden or not. */
    boolean stands(Pseudonym person);

    /** @param address by which it goes on when the relationship ends */
    void add(UUID id, Pseudonym person, AddressHash address, Instant now);

    /** They want to be written to again. */
    void remove(Pseudonym person);
}
