package fr.echeance.application.newsletter;

import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.newsletter.Consent;
import fr.echeance.domain.newsletter.ConsentSource;
import fr.echeance.domain.newsletter.Subscription;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who receives the newsletter, and the proof that they asked for it. Whose owner is on the suppression list since is not there. */
public interface Subscriptions {
    Optional<Subscription> find(UUID id);

    /** As {@link #find}; who leaves or is erased waits until the transaction has ended. */
    Optional<Subscription> keepWhileSending(UUID id);

    /** The one of that address: there is one at most. */
    Optional<Subscription> of(AddressHash address);

    /** Whether the owner of an address has asked to be erased and may still take it back: what is theirs is hidden meanwhile. */
    boolean isLeaving(Pseudonym person);

    /** From here on nobody else signs that address up or off. */
    void hold(AddressHash address);

    /**
     * Writes a new subscription of a held address.
     *
     * @param person whose pseudonym that address has
     * @param proof id of the consent
     */
    void add(Subscription subscription, Pseudonym person, UUID proof, Consent consent);

    /** Keeps the words to which people agreed elsewhere, to which the proofs point; the same once more are kept once. */
    void keep(ConsentSource source, Instant now);

    /** Writes the new state; the proof is kept as long as it is relied on. */
    void save(Subscription subscription);

    /**
     * Takes it away; its proof is relied on no more.
     *
     * @param today the last day on which it was
     */
    void remove(Subscription subscription, LocalDate today);

    /** Those that end before that instant and whose owners have not been reminded, the first to end first. */
    List<UUID> endingUnreminded(Instant before, int limit);
}
