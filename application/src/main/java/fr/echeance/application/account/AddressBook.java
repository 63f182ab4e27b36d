package fr.echeance.application.account;

import fr.echeance.domain.account.Account;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.PostalAddress;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The addresses that customers keep for the next time. */
public interface AddressBook {
    /** How many addresses an account keeps at most. */
    int PLACES = 10;

    /** The oldest first. */
    List<Kept> of(Account account);

    void keep(UUID id, Account account, PostalAddress address, Instant now, Deadline until);

    /** Nothing happens to somebody else's. */
    void remove(UUID id, Account account);

    record Kept(UUID id, PostalAddress address) {}
}
