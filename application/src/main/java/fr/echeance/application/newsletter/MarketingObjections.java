package fr.echeance.application.newsletter;

import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.UUID;

/** Who has objected to marketing (opposition à la prospection, GDPR art. 21(2)-(3)), as long as they are customers. */
public interface MarketingObjections {
    /** Whether there is one, hidden or not. */
    boolean stands(Pseudonym person);

    /**
     * Files the objection of an account's owner, hidden or not; there is one at most. What is being handed over to them is waited for.
     *
     * @param address by which it goes on when the relationship ends
     * @return false when there is no such account any more
     */
    boolean file(UUID id, UUID account, AddressHash address, Instant now);

    /** They want to be written to again. */
    void remove(Pseudonym person);
}
