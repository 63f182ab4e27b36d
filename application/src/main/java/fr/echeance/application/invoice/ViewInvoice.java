package fr.echeance.application.invoice;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.invoice.Invoice;
import fr.echeance.domain.privacy.Purpose;

import java.util.Optional;
import java.util.UUID;

/** The invoice of an order, live or archived, as it was issued. Who may see it was decided before. */
@UseCase(Purpose.PAYMENT_AND_INVOICING)
public final class ViewInvoice {
    private final Processing processing;
    private final Invoices invoices;

    ViewInvoice(Processing processing, Invoices invoices) {
        this.processing = processing;
        this.invoices = invoices;
    }

    /** Empty when none was issued, or its ten years are over. */
    public Optional<Invoice> handle(UUID order) {
        return processing.read(ViewInvoice.class, _ -> invoices.ofOrder(order));
    }
}
