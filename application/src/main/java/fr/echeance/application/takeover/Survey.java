package fr.echeance.application.takeover;

import fr.echeance.application.takeover.Exports.Notes;
import fr.echeance.application.takeover.Exports.Row;
import fr.echeance.application.takeover.Exports.Rows;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.takeover.BadRow.Reason;
import fr.echeance.domain.takeover.Columns;
import fr.echeance.domain.takeover.Source;
import fr.echeance.domain.takeover.SourceField;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one must know of the whole export before any row of it can be judged: where each product and each customer stands, where an order
 * begins, and when something was last delivered to a buyer. Noted on disk, and noted anew when a takeover goes on.
 */
final class Survey {
    private final OpenExport export;
    private final LocalDate today;
    private final Notes notes;

    private Survey(OpenExport export, LocalDate today) {
        this.export = export;
        this.today = today;
        this.notes = export.notes();
    }

    static Survey of(OpenExport export, LocalDate today) {
        Survey survey = new Survey(export, today);
        survey.note(Source.PRODUCTS, SourceField.PRODUCT_KEY);
        survey.note(Source.CUSTOMERS, SourceField.CUSTOMER_KEY);
        survey.noteSales();
        return survey;
    }

    /** The last day on which something was delivered to the customer, if the sales say so. */
    Optional<LocalDate> lastDelivered(String customer) {
        OptionalLong day = notes.of("delivered " + customer);
        return day.isPresent()
                ? Optional.of(LocalDate.ofEpochDay(day.getAsLong()))
                : Optional.empty();
    }

    /** Where the row of that key stands first in its file. */
    OptionalLong place(Source source, String key) {
        return notes.of(source.id() + " " + key);
    }

    /** Why an order is left out whole, wherever its lines stand. */
    Optional<Reason> doubt(String order) {
        OptionalLong why = notes.of("doubt " + order);
        return why.isPresent()
                ? Optional.of(Reason.values()[(int) why.getAsLong()])
                : Optional.empty();
    }

    private void note(Source source, SourceField key) {
        export.from(source, 0, 1)
                .ifPresent(rows -> {
                    Columns columns = export.columns(source);
                    for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                        String named = columns.get(key, row.get().cells());
                        if (!named.isEmpty() && !columns.overflows(row.get().cells()))
                            notes.first(source.id() + " " + named, row.get().offset());
                    }
                });
    }

    private void noteSales() {
        Optional<Rows> sales = export.from(Source.SALES, 0, 1);
        if (sales.isEmpty()) return;
        Columns columns = export.columns(Source.SALES);
        String order = "";
        boolean unreadBefore = false;
        for (Optional<Row> row = sales.get().next(); row.isPresent(); row = sales.get().next()) {
            Row one = row.get();
            String next = columns.get(SourceField.SALE_ORDER, one.cells());
            boolean read = !one.broken() && !columns.overflows(one.cells()) && !next.isEmpty();
            // Whose line it was nobody can tell: it may belong to the order before it or behind it.
            if (!read) doubt(order, Reason.INCOMPLETE);
            unreadBefore |= !read;
            if (!read) continue;
            if (unreadBefore) doubt(next, Reason.INCOMPLETE);
            unreadBefore = false;
            if (!next.equals(order) && notes.first("order " + next, one.offset()) != one.offset())
                doubt(next, Reason.SCATTERED);
            order = next;
            noteDelivery(columns, one);
        }
    }

    private void doubt(String order, Reason why) {
        if (!order.isEmpty()) notes.first("doubt " + order, why.ordinal());
    }

    private void noteDelivery(Columns columns, Row row) {
        String customer = columns.get(SourceField.SALE_CUSTOMER, row.cells());
        try {
            String written = columns.get(SourceField.SALE_DELIVERED, row.cells());
            LocalDate day = export.notation().days().read(written);
            if (!customer.isEmpty() && !day.isAfter(today))
                notes.greatest("delivered " + customer, day.toEpochDay());
        } catch (InvalidValue unreadable) {
            // Told when the row is judged.
        }
    }
}
