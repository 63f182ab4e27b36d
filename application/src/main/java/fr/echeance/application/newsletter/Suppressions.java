package fr.echeance.application.newsletter;

import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.privacy.Deadline;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The addresses to which nothing is sent, as keyed hashes (liste de suppression, GDPR art. 21). They outlive an erasure. */
public interface Suppressions {
    /**
     * Puts an address on the list; if it is there, its time begins anew.
     *
     * @param entry its id, when it is new
     */
    void add(UUID entry, AddressHash address, Instant now, Deadline until);

    /** A campaign about that topic meets addresses that are on the list: their entries stay longer. */
    void renewMet(Topic topic, Deadline until);

    /** Whether an address is on the list; if so, its entry stays longer. */
    boolean meet(AddressHash address, Deadline until);

    /** Whether an address was put on the list at that time or later. */
    boolean isListedSince(AddressHash address, Instant time);

    /** Since when an address is on the list and until when; empty when it is not. */
    Optional<Listed> find(AddressHash address);

    record Listed(Instant since, Deadline until) {}

    /** Who signs up again after that, by their own mailbox, is written to again. */
    void lift(AddressHash address);
}
