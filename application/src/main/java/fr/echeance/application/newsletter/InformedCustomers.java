package fr.echeance.application.newsletter;

import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Customers with an open account, as those whom a message of the shop may reach. */
public interface InformedCustomers {
    Optional<Customer> find(UUID account);

    /** From here on no message is handed over to them, nobody else chooses for them, and they neither sign in nor leave. */
    Optional<Customer> hold(UUID account);

    /** As {@link #find}; who objects or is erased waits until the transaction has ended. */
    Optional<Customer> keepWhileSending(UUID account);

    /** They were told that the shop writes of like products, and could say no (CPCE art. L. 34-5). */
    void told(UUID account, LocalDate day);

    /** @param toldOn empty: nothing is sold to them by mail */
    record Customer(
            UUID account,
            Pseudonym buyer,
            EmailAddress email,
            Language language,
            Optional<LocalDate> toldOn) {}
}
