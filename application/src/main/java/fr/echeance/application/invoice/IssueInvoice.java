package fr.echeance.application.invoice;

import fr.echeance.application.order.Orders;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.invoice.Invoice;
import fr.echeance.domain.invoice.InvoiceNumber;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.FiscalYear;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Issues the invoice of a paid order, in a short transaction of its own after the confirmation: the one counter row of the series is held
 * only across the flush of this one row. A second time, or two at once, there is one invoice.
 */
@UseCase(Purpose.PAYMENT_AND_INVOICING)
public final class IssueInvoice {
    private final Processing processing;
    private final Ids ids;
    private final Orders orders;
    private final Invoices invoices;

    IssueInvoice(Processing processing, Ids ids, Orders orders, Invoices invoices) {
        this.processing = processing;
        this.ids = ids;
        this.orders = orders;
        this.invoices = invoices;
    }

    public Outcome handle(UUID order) {
        return processing.run(IssueInvoice.class, now -> issue(order, now));
    }

    private Outcome issue(UUID id, Instant now) {
        // Held until the end: a second call waits here and then finds the invoice.
        Optional<Order> found = orders.lock(id).filter(o -> o.state().paidAt().isPresent());
        Optional<Invoices.Buyer> buyer = invoices.buyer(id);
        if (found.isEmpty() || buyer.isEmpty()) return new Outcome.NothingToInvoice();
        if (invoices.ofOrder(id).isPresent()) return new Outcome.Issued();
        LocalDate today = Deadline.dayOf(now);
        Invoices.Seller seller = invoices.seller();
        InvoiceNumber number = invoices.next(seller.code(), String.valueOf(today.getYear()));
        Order order = found.get();
        Invoice invoice =
                Invoice.issue(
                        ids.next(),
                        number,
                        today,
                        order,
                        Deadline.dayOf(order.placedAt()),
                        buyer.get().billing(),
                        buyer.get().language(),
                        seller.mentions());
        Milestones year =
                Milestones.of(Milestone.FISCAL_YEAR_CLOSED, FiscalYear.CALENDAR.closeOf(today));
        invoices.add(invoice, RecordKind.INVOICE.rule().deadlines(year));
        return new Outcome.Issued();
    }

    public sealed interface Outcome {
        /** Now or before. */
        record Issued() implements Outcome {}

        /** Not paid, unknown, or its contact has gone. */
        record NothingToInvoice() implements Outcome {}
    }
}
