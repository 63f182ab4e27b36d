package fr.echeance.web.support;

import fr.echeance.application.support.Customers;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.PersonName;

/** Who was found, as much of them as tells them apart: an address shows its first letter and where it lies. */
final class Hits {
    private Hits() {}

    static CustomersPage.Row row(Customers.Hit hit) {
        return new CustomersPage.Row(
                hit.buyer().value().toString(),
                hit.name().map(PersonName::value).orElse(null),
                hit.city().orElse(null),
                hit.email().map(Hits::masked).orElse(null),
                hit.account(),
                hit.orders(),
                hit.lastOrder().orElse(null));
    }

    private static String masked(EmailAddress email) {
        String whole = email.value();
        return whole.charAt(0) + "…" + whole.substring(whole.indexOf('@'));
    }
}
