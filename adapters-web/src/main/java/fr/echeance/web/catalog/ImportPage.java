package fr.echeance.web.catalog;

import fr.echeance.application.catalog.ImportRows;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A catalogue comes in as a file.
 *
 * @param rows the text of the file, to be changed or sent again
 * @param faults what is wrong, row by row
 * @param counts what is new in it, if nothing is wrong
 * @param imported whether it was written
 */
public record ImportPage(
        Shell shell,
        Field file,
        String rows,
        List<Fault> faults,
        int more,
        ImportRows.@Nullable Counts counts,
        boolean imported)
        implements Page {
    /** In the order of an export. */
    public static List<String> columns() {
        return fr.echeance.application.catalog.CatalogueRow.COLUMNS.stream()
                .map(CatalogueFile::heading)
                .toList();
    }

    /**
     * @param column as in the header; empty when it is the row itself
     */
    public record Fault(int row, String column, String rule) {}
}
