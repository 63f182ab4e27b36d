package fr.echeance.application.catalog;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.shared.Language;

/** Searches and lists products. What somebody looked for is not kept. */
@NoPersonalData
public final class BrowseCatalog {
    private final Processing processing;
    private final Catalog catalog;

    BrowseCatalog(Processing processing, Catalog catalog) {
        this.processing = processing;
        this.catalog = catalog;
    }

    /** A page past the last one is empty, with the total. */
    public Catalog.Listing handle(Query query) {
        return processing.read(
                BrowseCatalog.class, _ -> catalog.search(query.search(), query.language()));
    }

    public record Query(Search search, Language language) {}
}
