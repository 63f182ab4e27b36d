package fr.echeance.application.account;

import fr.echeance.domain.account.Account;
import fr.echeance.domain.privacy.Deadline;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The hashes of customers' passwords, or where the passwords are kept instead. */
public interface Credentials {
    Optional<Stored> of(UUID account);

    /** The first, or another one in its place. */
    void put(Account account, String hash, Instant changedAt, Deadline until);

    /**
     * From here on somebody else keeps the password; when it was changed is still known.
     *
     * @param hash what stood there: nothing happens when another stands there by now
     * @param reference what {@link Passwords#matches} finds it by
     */
    void handOver(UUID account, String hash, String reference);

    /** @param changedAt since when it is the password: a link that was made before it opens nothing */
    record Stored(String hash, Instant changedAt) {}
}
