package fr.echeance.application.catalog;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.Reading;
import fr.echeance.domain.catalog.Slug;

import java.util.Map;
import java.util.Optional;

/** Changes what is said of a product. Whoever saw an earlier version is told what it is now, and nothing is overwritten unseen. */
@NoPersonalData
public final class ChangeProduct {
    private final Processing processing;
    private final ProductSheets sheets;
    private final ProductChanges changes;
    private final Shelves shelves;

    ChangeProduct(
            Processing processing, ProductSheets sheets, ProductChanges changes, Shelves shelves) {
        this.processing = processing;
        this.sheets = sheets;
        this.changes = changes;
        this.shelves = shelves;
    }

    public Outcome handle(Command command) {
        Reading reading = new Reading(command.typed());
        var content = TypedProduct.content(reading);
        if (content.isEmpty()) return new Outcome.Invalid(reading.rules());
        return processing.run(
                ChangeProduct.class,
                _ -> {
                    Optional<ProductSheets.Sheet> now = sheets.find(command.product());
                    if (now.isEmpty()) return new Outcome.Unknown();
                    // Sent twice, or both typed the same.
                    if (now.get().content().equals(content.get())) return new Outcome.Changed();
                    if (!shelves.hold(content.get().category()))
                        return new Outcome.Invalid(Map.of("category", "choice"));
                    return changes.change(command.product(), command.version(), content.get())
                            ? new Outcome.Changed()
                            : new Outcome.ChangedMeanwhile();
                });
    }

    /**
     * @param version that was seen
     * @param typed fields category, nameFr, nameEn, summaryFr … as typed
     */
    public record Command(Slug product, int version, Map<String, String> typed) {}

    public sealed interface Outcome {
        record Changed() implements Outcome {}

        record Unknown() implements Outcome {}

        /** Somebody else was faster: nothing changed. */
        record ChangedMeanwhile() implements Outcome {}

        /** By names of fields. */
        record Invalid(Map<String, String> rules) implements Outcome {}
    }
}
