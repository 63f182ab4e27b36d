package fr.echeance.application.account;

import fr.echeance.domain.account.Account;
import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.order.Relationship;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The accounts. Every write moves the deadlines that depend on the account's milestones, in the same transaction. */
public interface Accounts {
    Optional<Account> find(UUID id);

    /** Whose account that is, unless it is closed; under the purpose of rights also while an erasure has hidden it. */
    Optional<Pseudonym> buyer(UUID id);

    /** The account of that buyer: one at most. */
    Optional<Account> of(Pseudonym buyer);

    /** Whether this buyer has asked to be erased and may still take it back: until it is done nobody opens an account for them. */
    boolean isLeaving(Pseudonym buyer);

    /** Whether that account is hidden since its owner has asked to be erased and may still take it back. */
    boolean isLeaving(UUID account);

    /** From here on nobody else opens, changes or closes the account of this buyer, nor moves deadlines of theirs. */
    Relationship hold(Pseudonym buyer);

    /**
     * Writes a new account of a held buyer.
     *
     * @param others what {@link #hold} told
     */
    void add(Account account, Relationship others);

    /** Writes the new state of the account of a held buyer. */
    void save(Account account, Relationship others);

    /**
     * Writes the new address; what hung on the buyer of the former one hangs on that of the new one. Both are held.
     *
     * @param address the new one, as the suppression list would know it: an objection to marketing bears it
     */
    void rename(Pseudonym former, Account account, AddressHash address);

    /** When the account ends by what is known now. */
    Deadline end(UUID id);

    /** Open accounts in the order of their ids. @param after the last one that was seen; empty: from the first */
    List<Account> open(Optional<UUID> after, int limit);

    /** Open accounts that end before that instant and whose owners have not been warned. */
    List<UUID> endingUnwarned(Instant before, int limit);
}
