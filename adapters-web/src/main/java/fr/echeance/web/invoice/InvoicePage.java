package fr.echeance.web.invoice;

import fr.echeance.domain.invoice.Invoice;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.FiscalYear;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.privacy.RetentionRule;
import fr.echeance.domain.privacy.Wording;
import fr.echeance.domain.shared.PostalAddress;
import fr.echeance.web.order.Line;
import fr.echeance.web.order.Sums;
import fr.echeance.web.shared.DeadlineMark;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Wordings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An invoice with all its mentions (CIBS L. 216-33 s.).
 *
 * @param number unique, chronological, gapless
 * @param suppliedOn day of the sale
 * @param seller lines of name, address, numbers
 * @param buyer lines of name and address
 * @param payment how and when it was paid, in words
 * @param mentions further lines that the law asks for
 * @param mark until when the buyer's name and address are kept
 */
public record InvoicePage(
        Shell shell,
        String number,
        String orderNumber,
        LocalDate issuedOn,
        LocalDate suppliedOn,
        List<String> seller,
        List<String> buyer,
        List<InvoiceLine> lines,
        Sums sums,
        String payment,
        List<String> mentions,
        DeadlineMark mark)
        implements Page {
    private static final Wording PAID =
            new Wording("Payée en ligne à la commande", "Paid online when ordered");
    private static final Wording NATURE =
            new Wording(
                    "Nature de l’opération : livraison de biens",
                    "Nature of the operation: supply of goods");
    private static final Wording VAT = new Wording("TVA", "VAT");

    static InvoicePage from(Shell shell, Invoice invoice, Instant now) {
        Milestones closed =
                Milestones.of(
                        Milestone.FISCAL_YEAR_CLOSED,
                        FiscalYear.CALENDAR.closeOf(invoice.issuedOn()));
        RetentionRule rule = RecordKind.INVOICE.rule();
        return new InvoicePage(
                shell,
                invoice.number(),
                invoice.orderNumber(),
                invoice.issuedOn(),
                invoice.orderedOn(),
                seller(shell, invoice.seller()),
                buyer(invoice.buyer()),
                invoice.lines().stream().map(InvoiceLine::from).toList(),
                sums(invoice),
                Wordings.of(shell, PAID),
                List.of(Wordings.of(shell, NATURE)),
                DeadlineMark.of(
                        Purpose.PAYMENT_AND_INVOICING,
                        rule,
                        rule.deadlines(closed).archiveUntil(),
                        invoice.issuedOn().atStartOfDay(Deadline.PARIS).toInstant(),
                        now,
                        shell.language()));
    }

    private static List<String> seller(Shell shell, Map<String, String> mentions) {
        String capital = mentions.getOrDefault("capital", "");
        return Stream.of(
                        mentions.getOrDefault("name", ""),
                        mentions.getOrDefault("form", "")
                                + (capital.isEmpty()
                                        ? ""
                                        : shell.language()
                                                .of(
                                                        " au capital de " + capital,
                                                        ", capital " + capital)),
                        mentions.getOrDefault("street", ""),
                        mentions.getOrDefault("postcode", "")
                                + " "
                                + mentions.getOrDefault("city", ""),
                        mentions.getOrDefault("register", ""),
                        Wordings.of(shell, VAT) + " " + mentions.getOrDefault("vat", ""))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> buyer(PostalAddress address) {
        return Stream.of(
                        Stream.of(address.recipient().value(), address.street()),
                        address.extra().stream(),
                        Stream.of(address.postcode() + " " + address.city()))
                .flatMap(lines -> lines)
                .toList();
    }

    /** The delivery is the one line without an article number. */
    private static Sums sums(Invoice invoice) {
        Optional<Invoice.Line> delivery =
                invoice.lines().stream().filter(line -> line.sku().isEmpty()).findFirst();
        long shipping = delivery.map(line -> line.total().cents()).orElse(0L);
        return new Sums(
                invoice.total().cents() - shipping,
                delivery.map(Invoice.Line::title).orElse(""),
                shipping,
                invoice.total().cents(),
                Sums.Vat.of(invoice.vat()));
    }

    /**
     * @param line prices with tax
     * @param unitNet price of one piece without tax
     * @param rate VAT in basis points
     */
    public record InvoiceLine(Line line, long unitNet, int rate) {
        static InvoiceLine from(Invoice.Line line) {
            return new InvoiceLine(
                    new Line(
                            line.sku(),
                            line.title(),
                            null,
                            line.quantity(),
                            line.unitPrice().cents(),
                            line.total().cents()),
                    line.unitPrice().minus(line.rate().includedIn(line.unitPrice())).cents(),
                    line.rate().basisPoints());
        }
    }
}
