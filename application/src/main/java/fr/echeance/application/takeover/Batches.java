package fr.echeance.application.takeover;

import fr.echeance.application.takeover.Exports.Row;
import fr.echeance.application.takeover.Exports.Rows;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.takeover.BadRow.Reason;
import fr.echeance.domain.takeover.Columns;
import fr.echeance.domain.takeover.ExportMoney;
import fr.echeance.domain.takeover.FormerSale;
import fr.echeance.domain.takeover.Source;
import fr.echeance.domain.takeover.SourceField;
import fr.echeance.domain.takeover.Takeover.Checkpoint;
import fr.echeance.domain.takeover.Verdict;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads an export batch by batch and judges it; loads nothing. A dry run and a real one read by the same. */
final class Batches implements AutoCloseable {
    /** Records in a batch, and so in a transaction. */
    static final int ROWS = 1_000;

    /** Rows may be long: the batch ends before they fill the memory. */
    static final long BYTES = 4L << 20;

    private final OpenExport export;
    private final Survey survey;
    private final Buyers buyers;
    private final SaleReader sales;

    Batches(OpenExport export, Survey survey, Buyers buyers, SaleReader sales) {
        this.export = export;
        this.survey = survey;
        this.buyers = buyers;
        this.sales = sales;
    }

    Judged next(Checkpoint at, LocalDate today) {
        Findings found = new Findings();
        Optional<Rows> rows = export.from(at.source(), at.offset(), at.line());
        if (rows.isEmpty()) return found.judged(at.nextFile());
        Optional<Checkpoint> next =
                switch (at.source()) {
                    case PRODUCTS -> each(rows.get(), at, found, row -> product(row, found));
                    case CUSTOMERS ->
                            each(rows.get(), at, found, row -> customer(row, today, found));
                    case SALES -> sales.read(rows.get(), today, found);
                };
        return found.judged(next.or(at::nextFile));
    }

    private Optional<Checkpoint> each(
            Rows rows, Checkpoint at, Findings found, Consumer<Row> judge) {
        Columns columns = export.columns(at.source());
        int read = 0;
        for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            Row one = row.get();
            if (one.broken()) found.bad(at.source(), one, Reason.BROKEN);
            else if (columns.overflows(one.cells()))
                found.bad(at.source(), one, Reason.TOO_MANY_CELLS);
            else judge.accept(one);
            if (++read == ROWS || one.nextOffset() - at.offset() > BYTES)
                return Optional.of(new Checkpoint(at.source(), one.nextOffset(), one.nextLine()));
        }
        return Optional.empty();
    }

    private void product(Row row, Findings found) {
        Columns columns = export.columns(Source.PRODUCTS);
        if (!isFirst(Source.PRODUCTS, SourceField.PRODUCT_KEY, row, found)) return;
        try {
            if (columns.has(SourceField.PRODUCT_PRICE))
                ExportMoney.read(
                        columns.get(SourceField.PRODUCT_PRICE, row.cells()),
                        export.notation().decimals());
        } catch (InvalidValue invalid) {
            found.bad(Source.PRODUCTS, row, invalid);
        }
    }

    private void customer(Row row, LocalDate today, Findings found) {
        if (!isFirst(Source.CUSTOMERS, SourceField.CUSTOMER_KEY, row, found)) return;
        String key = export.columns(Source.CUSTOMERS).get(SourceField.CUSTOMER_KEY, row.cells());
        Verdict verdict = Verdict.of(FormerSale.contact(survey.lastDelivered(key)), today);
        found.count(RecordKind.ORDER_CONTACT, verdict);
        if (verdict instanceof Verdict.Live) found.staying(buyers.read(key, row).person());
    }

    /** Of rows with one key the first counts. */
    private boolean isFirst(Source source, SourceField field, Row row, Findings found) {
        String key = export.columns(source).get(field, row.cells());
        if (key.isEmpty()) found.bad(source, row, Reason.MISSING);
        else if (survey.place(source, key).orElse(-1) != row.offset())
            found.bad(source, row, Reason.DUPLICATE);
        else return true;
        return false;
    }

    @Override
    public void close() {
        export.close();
    }
}
