package fr.echeance.application.catalog;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.shared.Language;

/** One page of all products, for staff. */
@NoPersonalData
public final class ListProducts {
    private final Processing processing;
    private final ProductSheets sheets;

    ListProducts(Processing processing, ProductSheets sheets) {
        this.processing = processing;
        this.sheets = sheets;
    }

    public ProductSheets.Listing handle(Query query) {
        return processing.read(
                ListProducts.class, _ -> sheets.list(query.filter(), query.language()));
    }

    public record Query(ProductSheets.Filter filter, Language language) {}
}
