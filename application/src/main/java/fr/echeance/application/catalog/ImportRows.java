package fr.echeance.application.catalog;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;

import java.util.List;

/**
 * Brings the catalogue up to date with the rows of a file: all of them, or none when one is wrong. A second time changes nothing. What
 * the file does not name stays; the stock of a known article stays too, because the shelf was sold from since.
 */
@NoPersonalData
public final class ImportRows {
    private static final int MOST = 3_000;

    private final Processing processing;
    private final ProductSheets sheets;
    private final Shelves shelves;
    private final Assortment assortment;

    ImportRows(
            Processing processing, ProductSheets sheets, Shelves shelves, Assortment assortment) {
        this.processing = processing;
        this.sheets = sheets;
        this.shelves = shelves;
        this.assortment = assortment;
    }

    public Outcome handle(Command command) {
        if (command.rows().isEmpty())
            return new Outcome.Refused(List.of(new Fault(1, "", "no-rows")));
        if (command.rows().size() > MOST)
            return new Outcome.Refused(List.of(new Fault(MOST + 2, "", "too-many-rows")));
        return processing.run(
                ImportRows.class,
                now -> {
                    ReadRows read = new ReadRows(sheets.all(), shelves.shelves());
                    List<Assortment.Product> products = read.products(command.rows());
                    if (!read.faults().isEmpty()) return new Outcome.Refused(read.faults());
                    CatalogueDifference difference =
                            CatalogueDifference.between(read.known(), products);
                    if (command.dryRun()) return new Outcome.WouldImport(difference.counts());
                    assortment.put(
                            new Assortment.Whole(List.of(), List.of(), difference.changed()), now);
                    return new Outcome.Imported(difference.counts());
                });
    }

    /**
     * @param dryRun nothing is written
     */
    public record Command(List<CatalogueRow> rows, boolean dryRun) {}

    public sealed interface Outcome {
        record Imported(Counts counts) implements Outcome {}

        record WouldImport(Counts counts) implements Outcome {}

        /** Nothing changed. */
        record Refused(List<Fault> faults) implements Outcome {}
    }

    /**
     * @param column empty when it is the row itself
     */
    public record Fault(int row, String column, String rule) {}

    /**
     * @param newArticles in new products and in known ones
     * @param newPrices of known articles
     * @param unchanged products of the file that are like that already
     */
    public record Counts(
            int newProducts, int changedProducts, int newArticles, int newPrices, int unchanged) {}
}
