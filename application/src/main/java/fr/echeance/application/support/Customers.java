package fr.echeance.application.support;

import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.PostalAddress;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who bought here or has an account, as long as they are in everyday use: who is hidden, archived or overdue is not found. */
public interface Customers {
    /** How many are found at once; one more tells that there are others. */
    int MOST = 50;

    /** At most one more than {@link #MOST}. */
    List<Pseudonym> named(String words);

    Optional<Pseudonym> ofOrder(OrderNumber number);

    Optional<Pseudonym> ofAccount(UUID account);

    /** Those of them who are in everyday use, by name. */
    List<Hit> hits(Collection<Pseudonym> buyers);

    Optional<Account> account(Pseudonym buyer);

    /** How the newest order whose contact is kept reaches them. */
    Optional<Contact> contact(Pseudonym buyer);

    /** The address book, oldest first. */
    List<Address> addresses(Pseudonym buyer);

    /**
     * As much as it takes to tell people apart.
     *
     * @param name of whom the newest order went to; empty for an account without orders
     * @param city likewise
     * @param email of the account, or of the newest order
     * @param account whether there is one that is not closed
     */
    record Hit(
            Pseudonym buyer,
            Optional<PersonName> name,
            Optional<String> city,
            Optional<EmailAddress> email,
            boolean account,
            int orders,
            Optional<Instant> lastOrder) {}

    record Account(
            UUID id,
            EmailAddress email,
            Instant openedAt,
            LocalDate lastSignIn,
            Optional<Instant> closedAt,
            Deadline until) {}

    /** @param since when it was given */
    record Contact(PersonName name, EmailAddress email, Instant since, Deadline until) {}

    /** @param since when it was kept */
    record Address(PostalAddress address, Instant since, Deadline until) {}
}
