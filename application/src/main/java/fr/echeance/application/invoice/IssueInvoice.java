package fr.echeance.application.invoice;

import fr.echeance.application.order.Orders;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.invoice.Invoice;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.FiscalYear;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Issues the invoice of a paid order, in a short transaction of its own after the confirmation: the one counter row of the series is held
 * only across the flush of this one row. A second time, or two at once, there is one invoice; when the power goes, none, and no number.
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
        // A sale that was cancelled before its invoice has none: there is nothing to correct.
        Optional<Order> found = orders.lock(id).filter(o -> o.state().isSold());
        Optional<Invoices.Buyer> buyer = invoices.buyer(id);
        if (found.isEmpty() || buyer.isEmpty()) return new Outcome.NothingToInvoice();
        if (invoices.ofOrder(id).isPresent()) return new Outcome.Issued();
        Invoices.Seller seller = invoices.seller();
        Invoices.Turn turn = invoices.next(seller.code(), Deadline.dayOf(now));
        Order order = found.get();
        Invoice invoice =
                Invoice.issue(
                        ids.next(),
                        turn.number(),
                        turn.on(),
                        order,
                        Deadline.dayOf(order.placedAt()),
                        buyer.get().billing(),
                        buyer.get().language(),
                        seller.mentions());
        Milestones year =
                Milestones.of(Milestone.FISCAL_YEAR_CLOSED, FiscalYear.CALENDAR.closeOf(turn.on()));
        invoices.add(invoice, RecordKind.INVOICE.rule().deadlines(year));
        return new Outcome.Issued();
    }

    public sealed interface Outcome {
        /** Now or before. */
        record Issued() implements Outcome {}

        /** Not paid, cancelled, unknown, or its contact has gone. */
        record NothingToInvoice() implements Outcome {}
    }
}
