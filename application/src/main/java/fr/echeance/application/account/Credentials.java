package fr.echeance.application.account;

import fr.echeance.domain.account.Account;
import fr.echeance.domain.privacy.Deadline;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The hashes of customers' passwords. */
public interface Credentials {
    Optional<Stored> of(UUID account);

    /** The first, or another one in its place. */
    void put(Account account, String hash, Instant changedAt, Deadline until);

    /** @param changedAt since when it is the password: a link that was made before it opens nothing */
    record Stored(String hash, Instant changedAt) {}
}
