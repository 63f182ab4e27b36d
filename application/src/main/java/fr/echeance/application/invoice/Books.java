package fr.echeance.application.invoice;

import fr.echeance.domain.shared.Money;

/** The sums of the books, active and archived together: they need no names and outlive them. */
public interface Books {
    Totals totals();

    /** @param paid payments less refunds */
    record Totals(long invoices, Money invoiced, long payments, Money paid) {}
}
