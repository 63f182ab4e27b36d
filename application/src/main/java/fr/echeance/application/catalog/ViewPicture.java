package fr.echeance.application.catalog;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;

import java.util.Optional;

/** The picture of that name; empty when there is none. */
@NoPersonalData
public final class ViewPicture {
    private final Processing processing;
    private final Catalog catalog;

    ViewPicture(Processing processing, Catalog catalog) {
        this.processing = processing;
        this.catalog = catalog;
    }

    public Optional<Catalog.Image> handle(String name) {
        return processing.read(ViewPicture.class, _ -> catalog.picture(name));
    }
}
