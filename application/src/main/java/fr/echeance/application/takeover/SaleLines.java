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
import fr.echeance.domain.takeover.ExportMoney;
import fr.echeance.domain.takeover.FormerSale;
import fr.echeance.domain.takeover.Notation;
import fr.echeance.domain.takeover.References;
import fr.echeance.domain.takeover.Source;
import fr.echeance.domain.takeover.SourceField;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of one order. One that cannot be read makes the order unreadable: half an order is none. */
final class SaleLines {
    /** No address fits in, and no name alone: the books keep it without anybody's identity. */
    private static final Pattern NUMBER =
            Pattern.compile("(?=.*\\d)[A-Za-z0-9][A-Za-z0-9 ._/#-]{0,39}");

    /** Three zeros could be thousands. */
    private static final Pattern QUANTITY = Pattern.compile("([0-9]{1,6})(?:[.,](?!000$)0+)?");

    private final Columns columns;
    private final Notation notation;
    private final PriceList prices;
    private final References references;

    SaleLines(Columns columns, Notation notation, PriceList prices, References references) {
        this.columns = columns;
        this.notation = notation;
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
        return head(order, lines, derived, found);
    }

    private Optional<FormerSale> head(
            List<Row> order, List<OrderLine> lines, boolean derived, Findings found) {
        Row first = order.getFirst();
        try {
            String number = cell(SourceField.SALE_ORDER, first);
            if (!NUMBER.matcher(number).matches()) throw new InvalidValue("order", "order-number");
            if (cell(SourceField.SALE_CUSTOMER, first).isEmpty())
                throw new InvalidValue("customer", "required");
            if (differs(order, row -> cell(SourceField.SALE_CUSTOMER, row))
                    || differs(order, this::sold)) {
                found.bad(Source.SALES, first, Reason.INCONSISTENT);
                return Optional.empty();
            }
            Optional<LocalDate> sold = sold(first);
            Optional<LocalDate> delivered = delivered(order);
            if (sold.isEmpty() || delivered.isEmpty())
                found.bad(Source.SALES, first, Reason.MISSING);
            if (sold.isEmpty()) found.undated();
            else if (delivered.filter(sold.get()::isAfter).isPresent())
                found.bad(Source.SALES, first, Reason.DELIVERED_BEFORE_SOLD);
            else
                return Optional.of(
                        new FormerSale(
                                references.sale(number),
                                number,
                                sold.get(),
                                delivered,
                                references.buyer(cell(SourceField.SALE_CUSTOMER, first)),
                                lines,
                                derived));
        } catch (InvalidValue invalid) {
            found.bad(Source.SALES, first, invalid);
        }
        return Optional.empty();
    }

    private static boolean differs(List<Row> order, Function<Row, Object> said) {
        return order.stream().map(said).distinct().count() > 1;
    }

    private Optional<LocalDate> sold(Row row) {
        return notation.days().readIfAny(cell(SourceField.SALE_DATE, row));
    }

    /** The duty begins with the last piece; with one of which nobody says when it came it has not begun. */
    private Optional<LocalDate> delivered(List<Row> order) {
        List<Optional<LocalDate>> days =
                order.stream()
                        .map(row ->
                                notation.days().readIfAny(cell(SourceField.SALE_DELIVERED, row)))
                        .toList();
        return days.contains(Optional.<LocalDate>empty())
                ? Optional.empty()
                : days.stream().flatMap(Optional::stream).max(LocalDate::compareTo);
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
        return raw.isEmpty()
                ? Optional.empty()
                : Optional.of(ExportMoney.read(raw, notation.decimals()));
    }

    private Quantity quantity(Row row) {
        if (!columns.has(SourceField.SALE_QUANTITY)) return new Quantity(1);
        String raw = cell(SourceField.SALE_QUANTITY, row);
        if (raw.isEmpty()) throw new InvalidValue("quantity", "required");
        Matcher whole = QUANTITY.matcher(raw);
        if (!whole.matches()) throw new InvalidValue("quantity", "whole");
        return new Quantity(Integer.parseInt(whole.group(1)));
    }

    private String cell(SourceField field, Row row) {
        return columns.get(field, row.cells());
    }
}
