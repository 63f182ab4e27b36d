package fr.echeance.application.catalog;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.catalog.Slug;

import java.util.ArrayList;
import java.util.List;

/** Moves a category one place up. At the top, nothing changes. */
@NoPersonalData
public final class OrderCategories {
    private final Processing processing;
    private final Shelves shelves;

    OrderCategories(Processing processing, Shelves shelves) {
        this.processing = processing;
        this.shelves = shelves;
    }

    /**
     * @param above the one it stood below when it was asked for: sent twice, it goes up once
     */
    public void handle(Slug category, Slug above) {
        processing.run(
                OrderCategories.class,
                now -> {
                    List<Slug> order =
                            new ArrayList<>(
                                    shelves.shelves().stream().map(Shelves.Shelf::slug).toList());
                    int place = order.indexOf(category);
                    if (place > 0 && order.get(place - 1).equals(above)) {
                        order.remove(place);
                        order.add(place - 1, category);
                        shelves.order(order);
                    }
                    return now;
                });
    }
}
