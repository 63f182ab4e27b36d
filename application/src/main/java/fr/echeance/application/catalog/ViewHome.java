package fr.echeance.application.catalog;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.shared.Language;

import java.util.List;

/** The front page: the shelves, and what is new. */
@NoPersonalData
public final class ViewHome {
    private static final int NEWEST = 8;

    private final Processing processing;
    private final Catalog catalog;

    ViewHome(Processing processing, Catalog catalog) {
        this.processing = processing;
        this.catalog = catalog;
    }

    public Home handle(Language language) {
        return processing.read(
                ViewHome.class,
                _ -> new Home(catalog.categories(language), catalog.newest(language, NEWEST)));
    }

    public record Home(List<Catalog.Category> categories, List<Catalog.Card> newest) {}
}
