package fr.echeance.application.catalog;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The whole catalogue as rows that {@link ImportRows} takes back. */
@NoPersonalData
public final class ExportCatalogue {
    private final Processing processing;
    private final ProductSheets sheets;

    ExportCatalogue(Processing processing, ProductSheets sheets) {
        this.processing = processing;
        this.sheets = sheets;
    }

    public List<CatalogueRow> handle() {
        List<CatalogueRow> rows = new ArrayList<>();
        for (var sheet : processing.read(ExportCatalogue.class, _ -> sheets.all())) {
            if (sheet.articles().isEmpty())
                rows.add(CatalogueRow.of(rows.size() + 2, sheet, Optional.empty()));
            for (var article : sheet.articles())
                rows.add(CatalogueRow.of(rows.size() + 2, sheet, Optional.of(article)));
        }
        return rows;
    }
}
