package fr.echeance.application.newsletter;

import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Customers with an open account, as those whom a message of the shop may reach. */
public interface InformedCustomers {
    Optional<Customer> find(UUID account);

    Optional<Customer> of(Pseudonym buyer);

    /** From here on no message is handed over to them, and nobody else chooses for them. */
    Optional<Customer> hold(UUID account);

    /** As {@link #find}; who objects or is erased waits until the transaction has ended. */
    Optional<Customer> keepWhileSending(UUID account);

    /** Whether they have paid an order that was not cancelled, in use still. */
    boolean hasBought(Pseudonym buyer);

    /** They were told that the shop writes of like products, and could say no (CPCE art. L. 34-5). */
    void told(UUID account, LocalDate day);

    /** @param at since when they object to informational messages (opposition, GDPR art. 21(1)); empty: no more */
    void object(UUID account, Optional<Instant> at);

    /** They said yes themselves: what was noted on the suppression list before counts no more. */
    void wants(UUID account, Instant now);

    /**
     * @param toldOn empty: nothing is sold to them by mail
     * @param wantedAt empty: they never said yes themselves
     * @param objectedAt empty: messages of the shop reach them; else none does, whether it sells or not
     */
    record Customer(
            UUID account,
            Pseudonym buyer,
            EmailAddress email,
            Language language,
            Optional<LocalDate> toldOn,
            Optional<Instant> wantedAt,
            Optional<Instant> objectedAt) {}
}
