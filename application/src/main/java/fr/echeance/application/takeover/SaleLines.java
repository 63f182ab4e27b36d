package fr.echeance.application.takeover;

import fr.echeance.application.takeover.Exports.Row;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.VatRate;
import fr.echeance.domain.catalog.WithdrawalRight;
import fr.echeance.domain.order.OrderLine;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.Quantity;
import fr.echeance.domain.takeover.BadRow.Reason;
import fr.echeance.domain.takeover.Columns;
import fr.echeance.domain.takeover.DayOrder;
import fr.echeance.domain.takeover.ExportMoney;
import fr.echeance.domain.takeover.FormerSale;
import fr.echeance.domain.takeover.References;
import fr.echeance.domain.takeover.Source;
import fr.echeance.domain.takeover.SourceField;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the lines of one order. One that cannot be read makes the order unreadable: half an order is none. */
final class SaleLines {
    /** No address fits in: the books keep it without anybody's identity. */
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._/#-]{0,39}");

    private static final Pattern QUANTITY = Pattern.compile("[0-9]{1,6}(?:[.,]0+)?");

    private final Columns columns;
    private final DayOrder days;
    private final PriceList prices;
    private final References references;

    SaleLines(Columns columns, DayOrder days, PriceList prices, References references) {
        this.columns = columns;
        this.days = days;
        this.prices = prices;
        this.references = references;
    }

    Optional<FormerSale> sale(List<Row> order, Findings found) {
        List<OrderLine> lines = new ArrayList<>();
        boolean derived = false;
        for (Row row : order) {
            try {
                String product = cell(SourceField.SALE_PRODUCT, row);
                if (product.isEmpty()) throw new InvalidValue("product", "required");
                PriceList.Product sold = prices.of(product);
                Optional<Money> own = price(row);
                Optional<Money> price = own.or(sold::price);
                if (price.isEmpty()) {
                    found.bad(Source.SALES, row, Reason.NO_PRICE);
                    return Optional.empty();
                }
                derived |= own.isEmpty();
                lines.add(line(sold, quantity(row), price.get()));
            } catch (InvalidValue invalid) {
                found.bad(Source.SALES, row, invalid);
                return Optional.empty();
            }
        }
        return head(order.getFirst(), lines, derived, found);
    }

    private Optional<FormerSale> head(
            Row first, List<OrderLine> lines, boolean derived, Findings found) {
        try {
            String number = cell(SourceField.SALE_ORDER, first);
            if (number.isEmpty()) throw new InvalidValue("order", "required");
            if (!NUMBER.matcher(number).matches()) throw new InvalidValue("order", "order-number");
            LocalDate sold = days.read(cell(SourceField.SALE_DATE, first));
            LocalDate delivered = days.read(cell(SourceField.SALE_DELIVERED, first));
            if (!delivered.isBefore(sold))
                return Optional.of(
                        new FormerSale(
                                references.sale(number),
                                number,
                                sold,
                                delivered,
                                references.buyer(cell(SourceField.SALE_CUSTOMER, first)),
                                lines,
                                derived));
            found.bad(Source.SALES, first, Reason.DELIVERED_BEFORE_SOLD);
        } catch (InvalidValue invalid) {
            found.bad(Source.SALES, first, invalid);
        }
        return Optional.empty();
    }

    private static OrderLine line(PriceList.Product sold, Quantity quantity, Money price) {
        return new OrderLine(
                new Sku(sold.sku()),
                sold.title(),
                quantity,
                price,
                // The export says no rate, and nothing here is invoiced again.
                new VatRate(0),
                WithdrawalRight.NORMAL);
    }

    private Optional<Money> price(Row row) {
        String raw = cell(SourceField.SALE_PRICE, row);
        return raw.isEmpty() ? Optional.empty() : Optional.of(ExportMoney.read(raw));
    }

    private Quantity quantity(Row row) {
        if (!columns.has(SourceField.SALE_QUANTITY)) return new Quantity(1);
        String raw = cell(SourceField.SALE_QUANTITY, row);
        if (raw.isEmpty()) throw new InvalidValue("quantity", "required");
        if (!QUANTITY.matcher(raw).matches()) throw new InvalidValue("quantity", "whole");
        return new Quantity(Integer.parseInt(raw.replaceFirst("[.,]0+$", "")));
    }

    private String cell(SourceField field, Row row) {
        return columns.get(field, row.cells());
    }
}
