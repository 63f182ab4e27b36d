package fr.echeance.domain.invoice;

import fr.echeance.domain.catalog.VatRate;
import fr.echeance.domain.catalog.VatSum;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderLine;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.PostalAddress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An invoice (facture, CIBS L. 216-33 s.), frozen when it is issued and never altered; a mistake is corrected by a credit note. Minimised:
 * no e-mail, no telephone, no note.
 *
 * @param seller the legal entity's mentions, by name
 */
public record Invoice(
        UUID id,
        UUID order,
        String number,
        LocalDate issuedOn,
        String orderNumber,
        LocalDate orderedOn,
        Language language,
        Map<String, String> seller,
        PostalAddress buyer,
        List<Line> lines,
        List<VatSum> vat) {
    public Invoice {
        seller = Map.copyOf(seller);
        lines = List.copyOf(lines);
        vat = List.copyOf(vat);
    }

    /** An article or the delivery; the price is per piece, with tax. */
    public record Line(String sku, String title, int quantity, Money unitPrice, VatRate rate) {
        public Money total() {
            return unitPrice.times(quantity);
        }
    }

    public static Invoice issue(
            UUID id,
            InvoiceNumber number,
            LocalDate issuedOn,
            Order order,
            LocalDate orderedOn,
            PostalAddress buyer,
            Language language,
            Map<String, String> seller) {
        List<Line> lines = new ArrayList<>();
        for (OrderLine line : order.lines())
            lines.add(
                    new Line(
                            line.sku().value(),
                            line.title(),
                            line.quantity().value(),
                            line.unitPrice(),
                            line.vat()));
        if (order.shipping().price().cents() > 0)
            lines.add(
                    new Line(
                            "",
                            order.shipping().name(),
                            1,
                            order.shipping().price(),
                            order.shipping().vat()));
        return new Invoice(
                id,
                order.id(),
                number.value(),
                issuedOn,
                order.number().value(),
                orderedOn,
                language,
                seller,
                buyer,
                lines,
                order.vat());
    }

    public Money net() {
        return vat.stream().map(VatSum::net).reduce(Money.ZERO, Money::plus);
    }

    public Money tax() {
        return vat.stream().map(VatSum::tax).reduce(Money.ZERO, Money::plus);
    }

    public Money total() {
        return vat.stream().map(VatSum::gross).reduce(Money.ZERO, Money::plus);
    }
}
