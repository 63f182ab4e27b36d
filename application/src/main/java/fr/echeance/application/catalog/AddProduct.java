package fr.echeance.application.catalog;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.Reading;

import java.util.Map;

/** Begins a product, as a draft. Twice is refused, since the name is taken then. */
@NoPersonalData
public final class AddProduct {
    private final Processing processing;
    private final ProductChanges changes;
    private final Shelves shelves;

    AddProduct(Processing processing, ProductChanges changes, Shelves shelves) {
        this.processing = processing;
        this.changes = changes;
        this.shelves = shelves;
    }

    /**
     * @param typed fields slug, category, nameFr, nameEn, summaryFr … as typed
     */
    public Outcome handle(Map<String, String> typed) {
        Reading reading = new Reading(typed);
        var slug = reading.newSlug("slug");
        var content = TypedProduct.content(reading);
        if (slug.isEmpty() || content.isEmpty()) return new Outcome.Invalid(reading.rules());
        return processing.run(
                AddProduct.class,
                _ -> {
                    if (!shelves.hold(content.get().category()))
                        return new Outcome.Invalid(Map.of("category", "choice"));
                    return changes.add(slug.get(), content.get())
                            ? new Outcome.Added(slug.get().value())
                            : new Outcome.Invalid(Map.of("slug", "taken"));
                });
    }

    public sealed interface Outcome {
        record Added(String slug) implements Outcome {}

        /** By names of fields. */
        record Invalid(Map<String, String> rules) implements Outcome {}
    }
}
