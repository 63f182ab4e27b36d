package fr.echeance.application.catalog;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.catalog.Slug;

import java.util.Optional;

/** All that staff can change of a product; empty when no product is called so. */
@NoPersonalData
public final class ViewSheet {
    private final Processing processing;
    private final ProductSheets sheets;

    ViewSheet(Processing processing, ProductSheets sheets) {
        this.processing = processing;
        this.sheets = sheets;
    }

    public Optional<ProductSheets.Sheet> handle(Slug product) {
        return processing.read(ViewSheet.class, _ -> sheets.find(product));
    }
}
