package fr.echeance.application.catalog;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;

import java.util.List;

/** The categories, with what staff needs to change them. */
@NoPersonalData
public final class ViewShelves {
    private final Processing processing;
    private final Shelves shelves;

    ViewShelves(Processing processing, Shelves shelves) {
        this.processing = processing;
        this.shelves = shelves;
    }

    public List<Shelves.Shelf> handle() {
        return processing.read(ViewShelves.class, _ -> shelves.shelves());
    }
}
