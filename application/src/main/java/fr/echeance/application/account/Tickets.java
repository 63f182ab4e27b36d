package fr.echeance.application.account;

import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a mailed link carries: sealed, so that nobody reads, alters or makes one, and nothing about who asked is stored. It is good for
 * one thing, until its hour, and by what it names only once.
 */
public interface Tickets {
    String seal(Ticket ticket);

    /** Empty when it was not sealed here. */
    Optional<Ticket> open(String sealed);

    sealed interface Ticket {
        Instant until();
    }

    /** Whoever reads that mailbox may open its account. */
    record Opening(EmailAddress email, Language language, Instant until) implements Ticket {}

    /**
     * Whoever reads that mailbox may choose a password.
     *
     * @param changedAt when the password was last changed: a later change makes the ticket worthless
     */
    record NewPassword(UUID subject, Instant changedAt, Instant until) implements Ticket {}

    /**
     * A change of address, to be confirmed at both ends, the former one first.
     *
     * @param confirmed whether the former end has agreed
     */
    record AddressChange(
            UUID account, EmailAddress from, EmailAddress to, boolean confirmed, Instant until)
            implements Ticket {}
}
