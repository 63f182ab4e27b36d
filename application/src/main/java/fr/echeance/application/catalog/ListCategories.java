package fr.echeance.application.catalog;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.shared.Language;

import java.util.List;

/** The shelves of the shop, in their order. */
@NoPersonalData
public final class ListCategories {
    private final Processing processing;
    private final Catalog catalog;

    ListCategories(Processing processing, Catalog catalog) {
        this.processing = processing;
        this.catalog = catalog;
    }

    public List<Catalog.Category> handle(Language language) {
        return processing.read(ListCategories.class, _ -> catalog.categories(language));
    }
}
