package fr.echeance.application.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.invoice.Invoice;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.shared.Language;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What every store of invoices does. */
public abstract class InvoicesContract {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    protected abstract Processing processing();

    protected abstract Invoices invoices();

    @Test
    void keepsAnInvoiceAsItWasIssued() {
        Invoice issued = issue(1, DAY);
        Optional<Invoice> found = read(_ -> invoices().ofOrder(issued.order()));
        assertThat(found).contains(issued);
    }

    @Test
    void knowsNoInvoiceThatWasNotIssued() {
        Optional<Invoice> found = read(_ -> invoices().ofOrder(id(9)));
        assertThat(found).isEmpty();
    }

    @Test
    void countsWithoutAGapAndBeginsEachYearAnew() {
        assertThat(issue(1, DAY).number()).isEqualTo("2026-000001");
        assertThat(issue(2, DAY.plusDays(1)).number()).isEqualTo("2026-000002");
        assertThat(issue(3, DAY.plusYears(1)).number()).isEqualTo("2027-000001");
        assertThat(issue(4, DAY.plusDays(2)).number()).isEqualTo("2026-000003");
    }

    @Test
    void countsForEachLegalEntityApart() {
        Invoices.Turn first = run(_ -> invoices().next("main", DAY));
        Invoices.Turn other = run(_ -> invoices().next("branch", DAY));
        assertThat(first.number()).isEqualTo(other.number());
    }

    /** Red while the day was the transaction's own: who waited for the counter over midnight was dated before who came first. */
    @Test
    void isNeverDatedBeforeTheNumberBefore() {
        issue(1, DAY.plusDays(1));
        assertThat(issue(2, DAY).issuedOn()).isEqualTo(DAY.plusDays(1));
        assertThat(issue(3, DAY.plusDays(2)).issuedOn()).isEqualTo(DAY.plusDays(2));
    }

    @Test
    void takesNoNumberThatIsNotUsed() {
        assertThatThrownBy(() ->
                        run(_ -> {
                            invoices().next("main", DAY);
                            throw new IllegalStateException("the power went");
                        }))
                .hasMessage("the power went");
        assertThat(issue(1, DAY).number()).isEqualTo("2026-000001");
    }

    @Test
    void keepsOneInvoiceForAnOrder() {
        issue(1, DAY);
        assertThatThrownBy(() -> issue(1, DAY)).isInstanceOf(RuntimeException.class);
        assertThat(issue(2, DAY).number()).isEqualTo("2026-000002");
    }

    private Invoice issue(int n, LocalDate today) {
        return run(now -> {
            Order order = SampleOrders.placed(id(n), id(100 + n), now);
            Invoices.Turn turn = invoices().next("main", today);
            Invoice invoice =
                    Invoice.issue(
                            UUID.nameUUIDFromBytes(new byte[] {(byte) n, (byte) today.getYear()}),
                            turn.number(),
                            turn.on(),
                            order,
                            today.minusDays(1),
                            SampleOrders.address("Basile Quartz"),
                            Language.FR,
                            Map.of("name", "À la bonne heure", "siren", "000000000"));
            invoices()
                    .add(
                            invoice,
                            new Deadlines(
                                    Deadline.endOf(LocalDate.of(2027, 12, 31)),
                                    Deadline.endOf(LocalDate.of(2037, 12, 31))));
            return invoice;
        });
    }

    private <T> T read(Function<Instant, T> work) {
        return processing().read(ViewInvoice.class, work);
    }

    private <T> T run(Function<Instant, T> work) {
        return processing().run(IssueInvoice.class, work);
    }

    private static UUID id(int n) {
        return new UUID(0x0000_0000_0000_7000L, 0x8000_0000_0000_0000L | n);
    }
}
