package fr.echeance.web.invoice;

import fr.echeance.application.invoice.Invoices;
import fr.echeance.domain.invoice.Invoice;
import fr.echeance.domain.invoice.InvoiceNumber;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.shared.Language;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Invoices in memory, to look at. */
public final class IssuedInvoices implements Invoices {
    private final Map<UUID, Invoice> invoices = new HashMap<>();

    @Override
    public Optional<Invoice> ofOrder(UUID order) {
        return Optional.ofNullable(invoices.get(order));
    }

    @Override
    public Optional<Buyer> buyer(UUID order) {
        return ofOrder(order).map(invoice -> new Buyer(invoice.buyer(), Language.FR));
    }

    @Override
    public Seller seller() {
        return new Seller(
                "fr",
                Map.of(
                        "name", "À la bonne heure",
                        "form", "SAS",
                        "capital", "10 000 €",
                        "street", "12 rue du Sablier",
                        "postcode", "99120",
                        "city", "Midy-le-Retard",
                        "vat", "FR00000000000"));
    }

    @Override
    public Turn next(String legalEntity, LocalDate today) {
        return new Turn(
                new InvoiceNumber(String.valueOf(today.getYear()), invoices.size() + 1), today);
    }

    @Override
    public void add(Invoice invoice, Deadlines deadlines) {
        invoices.put(invoice.order(), invoice);
    }
}
