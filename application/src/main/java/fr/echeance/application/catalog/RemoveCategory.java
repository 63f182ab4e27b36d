package fr.echeance.application.catalog;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.catalog.Slug;

/** Removes an empty category; one that is gone already is removed. */
@NoPersonalData
public final class RemoveCategory {
    private final Processing processing;
    private final Shelves shelves;

    RemoveCategory(Processing processing, Shelves shelves) {
        this.processing = processing;
        this.shelves = shelves;
    }

    /** False, and nothing changes, while a product stands there. */
    public boolean handle(Slug category) {
        return processing.run(RemoveCategory.class, _ -> shelves.remove(category));
    }
}
