package fr.echeance.application.takeover;

import fr.echeance.application.takeover.Exports.Row;
import fr.echeance.application.takeover.Exports.Rows;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.takeover.BadRow.Reason;
import fr.echeance.domain.takeover.Columns;
import fr.echeance.domain.takeover.FormerSale;
import fr.echeance.domain.takeover.Source;
import fr.echeance.domain.takeover.SourceField;
import fr.echeance.domain.takeover.Takeover.Checkpoint;
import fr.echeance.domain.takeover.Verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the lines of each order together and judges it. */
final class SaleReader {
    /** More lines than that are no order. */
    private static final int LONGEST_ORDER = 500;

    private final Columns columns;
    private final Survey survey;
    private final SaleLines lines;
    private final Buyers buyers;

    SaleReader(Columns columns, Survey survey, SaleLines lines, Buyers buyers) {
        this.columns = columns;
        this.survey = survey;
        this.lines = lines;
        this.buyers = buyers;
    }

    /** Answers where the next batch begins: always with the first line of an order. */
    Optional<Checkpoint> read(Rows rows, LocalDate today, Findings found) {
        List<Row> order = new ArrayList<>();
        String number = "";
        int read = 0;
        long begun = -1;
        for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
            Row row = next.get();
            if (begun < 0) begun = row.offset();
            read++;
            boolean readable = isReadable(row, found);
            String its = readable ? columns.get(SourceField.SALE_ORDER, row.cells()) : "";
            if (!order.isEmpty() && !(readable && its.equals(number))) {
                judge(order, today, found);
                order.clear();
            }
            boolean full = read > Batches.ROWS || row.offset() - begun > Batches.BYTES;
            if (full && !readable)
                return Optional.of(new Checkpoint(Source.SALES, row.nextOffset(), row.nextLine()));
            if (full && order.isEmpty())
                return Optional.of(new Checkpoint(Source.SALES, row.offset(), row.line()));
            number = its;
            if (readable && order.size() <= LONGEST_ORDER) order.add(row);
        }
        if (!order.isEmpty()) judge(order, today, found);
        return Optional.empty();
    }

    private boolean isReadable(Row row, Findings found) {
        if (row.broken()) found.bad(Source.SALES, row, Reason.BROKEN);
        else if (columns.overflows(row.cells()))
            found.bad(Source.SALES, row, Reason.TOO_MANY_CELLS);
        else if (columns.get(SourceField.SALE_ORDER, row.cells()).isEmpty())
            found.bad(Source.SALES, row, Reason.MISSING);
        else return true;
        return false;
    }

    private void judge(List<Row> order, LocalDate today, Findings found) {
        Row first = order.getFirst();
        String number = columns.get(SourceField.SALE_ORDER, first.cells());
        Optional<Reason> doubt = survey.doubt(number);
        if (doubt.isPresent() || order.size() > LONGEST_ORDER) {
            found.bad(Source.SALES, first, doubt.orElse(Reason.SCATTERED));
            return;
        }
        lines.sale(order, found)
                .filter(sale -> isPlausible(sale, first, today, found))
                .ifPresent(sale -> judge(sale, first, today, found));
    }

    private static boolean isPlausible(
            FormerSale sale, Row first, LocalDate today, Findings found) {
        if (!sale.deliveredOn().orElse(sale.soldOn()).isAfter(today)) return true;
        found.bad(Source.SALES, first, Reason.FUTURE);
        return false;
    }

    private void judge(FormerSale sale, Row first, LocalDate today, Findings found) {
        String customer = columns.get(SourceField.SALE_CUSTOMER, first.cells());
        var deadlines = sale.deadlines(survey.lastDelivered(customer).or(sale::deliveredOn));
        var judged = new Judged.Sale(sale, Optional.empty(), deadlines);
        Verdict order = judged.verdict(RecordKind.ORDER, today);
        Verdict entry = judged.verdict(RecordKind.PAYMENT_ENTRY, today);
        found.count(RecordKind.ORDER, order);
        if (sale.total().cents() > 0) found.count(RecordKind.PAYMENT_ENTRY, entry);
        if (!buyers.knows(customer)) found.bad(Source.SALES, first, Reason.UNKNOWN_CUSTOMER);
        if (!stays(order) && !stays(entry)) return;
        // Who it was is looked up for what keeps a pseudonym alone: the books need no names.
        Buyers.Buyer buyer = stays(order) ? buyers.of(customer) : buyers.nobody(customer);
        if (order instanceof Verdict.Live && buyers.knows(customer) && buyer.contact().isEmpty())
            found.bad(Source.SALES, first, Reason.NO_CONTACT);
        found.keep(new Judged.Sale(sale.boughtBy(buyer.person()), buyer.contact(), deadlines));
    }

    private static boolean stays(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Live _, Verdict.ArchiveUntil _ -> true;
            case Verdict.Overdue _, Verdict.Undated _ -> false;
        };
    }
}
