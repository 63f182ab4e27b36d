package fr.echeance.application.catalog;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.Reading;

import java.util.Map;
import java.util.Optional;

/** Adds a category, or changes its words. */
@NoPersonalData
public final class SaveCategory {
    private static final int NAME = 60;
    private static final int INTRO = 300;

    private final Processing processing;
    private final Shelves shelves;

    SaveCategory(Processing processing, Shelves shelves) {
        this.processing = processing;
        this.shelves = shelves;
    }

    public Outcome handle(Command command) {
        Reading reading = new Reading(command.typed());
        var slug = reading.slug("slug");
        var name = TypedProduct.texts(reading, "name", NAME);
        var intro = TypedProduct.texts(reading, "intro", INTRO);
        if (slug.isEmpty() || name.isEmpty() || intro.isEmpty())
            return new Outcome.Invalid(reading.rules());
        return processing.run(
                SaveCategory.class,
                _ -> {
                    if (command.version().isEmpty())
                        return shelves.add(slug.get(), name.get(), intro.get())
                                ? new Outcome.Saved()
                                : new Outcome.Invalid(Map.of("slug", "taken"));
                    var shelf =
                            shelves.shelves().stream()
                                    .filter(one -> one.slug().equals(slug.get()))
                                    .findFirst();
                    if (shelf.isEmpty()) return new Outcome.Unknown();
                    boolean same =
                            shelf.get().name().equals(name.get())
                                    && shelf.get().intro().equals(intro.get());
                    return same
                                    || shelves.change(
                                            slug.get(),
                                            command.version().get(),
                                            name.get(),
                                            intro.get())
                            ? new Outcome.Saved()
                            : new Outcome.ChangedMeanwhile();
                });
    }

    /**
     * @param version that was seen; empty adds a new category
     * @param typed fields slug, nameFr, nameEn, introFr, introEn as typed
     */
    public record Command(Optional<Integer> version, Map<String, String> typed) {}

    public sealed interface Outcome {
        record Saved() implements Outcome {}

        record Unknown() implements Outcome {}

        /** Somebody else was faster: nothing changed. */
        record ChangedMeanwhile() implements Outcome {}

        /** By names of fields. */
        record Invalid(Map<String, String> rules) implements Outcome {}
    }
}
