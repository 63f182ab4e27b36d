package fr.echeance.application.invoice;

import fr.echeance.domain.invoice.Invoice;
import fr.echeance.domain.invoice.InvoiceNumber;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.PostalAddress;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Invoices as they were issued, and the counters of their series. */
public interface Invoices {
    /** Live or archived. */
    Optional<Invoice> ofOrder(UUID order);

    /** To whom the invoice of an order goes, while its contact is kept. */
    Optional<Buyer> buyer(UUID order);

    /** The seller of this shop: code and mentions. @throws IllegalStateException when none is set: nothing may be invoiced then */
    Seller seller();

    /**
     * The next number of the year's series, and its day: today, or the later day of an invoice that came first because its transaction
     * began on it. The counter is held until the transaction ends, so a number that is not used is not taken.
     */
    Turn next(String legalEntity, LocalDate today);

    void add(Invoice invoice, Deadlines deadlines);

    record Turn(InvoiceNumber number, LocalDate on) {}

    record Buyer(PostalAddress billing, Language language) {}

    record Seller(String code, Map<String, String> mentions) {}
}
