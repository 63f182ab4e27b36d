package fr.echeance.application.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.invoice.IssueInvoice.Outcome;
import fr.echeance.application.order.TestShop;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.domain.invoice.Invoice;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderState.CancelReason;
import fr.echeance.domain.shared.Money;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.UUID;

class IssueInvoiceTest {
    private final TestShop shop = new TestShop();
    private final InMemoryInvoices invoices = new InMemoryInvoices(shop.orders);
    private final FakeProcessing processing = new FakeProcessing(shop.clock, shop.orders, invoices);
    private final IssueInvoice issue =
            new IssueInvoice(processing, shop.ids, shop.orders, invoices);
    private final ViewInvoice view = new ViewInvoice(processing, invoices);

    @Test
    void freezesWhatWasSoldToWhomAndWhen() {
        UUID order = shop.paid();
        assertThat(issue.handle(order)).isEqualTo(new Outcome.Issued());
        Invoice invoice = view.handle(order).orElseThrow();
        assertThat(invoice.number()).isEqualTo("2026-000001");
        assertThat(invoice.issuedOn()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(invoice.total()).isEqualTo(new Money(3_570));
        assertThat(invoice.buyer().recipient().value()).isEqualTo("Basile Quartz");
    }

    @Test
    void issuesOneInvoiceHoweverOftenItIsAsked() {
        UUID order = shop.paid();
        issue.handle(order);
        Invoice first = view.handle(order).orElseThrow();
        assertThat(issue.handle(order)).isEqualTo(new Outcome.Issued());
        assertThat(view.handle(order)).contains(first);
        UUID next = shop.paid();
        issue.handle(next);
        assertThat(view.handle(next)).map(Invoice::number).contains("2026-000002");
    }

    @Test
    void invoicesNothingThatIsNotSold() {
        UUID unpaid = shop.placed();
        UUID cancelled = shop.paid();
        Order order = shop.orders.find(cancelled).orElseThrow();
        order.cancel(shop.clock.now(), CancelReason.BUYER_ASKED);
        shop.orders.save(order);
        assertThat(issue.handle(unpaid)).isEqualTo(new Outcome.NothingToInvoice());
        assertThat(issue.handle(cancelled)).isEqualTo(new Outcome.NothingToInvoice());
        assertThat(issue.handle(new UUID(1, 1))).isEqualTo(new Outcome.NothingToInvoice());
    }

    @Test
    void namesNobodyWhoseContactHasGone() {
        UUID order = shop.paid();
        shop.orders.forgetContact(order);
        assertThat(issue.handle(order)).isEqualTo(new Outcome.NothingToInvoice());
    }
}
