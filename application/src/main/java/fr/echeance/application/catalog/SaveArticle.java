package fr.echeance.application.catalog;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.Reading;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.Slug;

import java.util.Map;
import java.util.Optional;

/** Adds an article to a product, or changes its label, weight and price; every price is kept with the time it held. */
@NoPersonalData
public final class SaveArticle {
    private final Processing processing;
    private final ProductSheets sheets;
    private final ProductChanges changes;

    SaveArticle(Processing processing, ProductSheets sheets, ProductChanges changes) {
        this.processing = processing;
        this.sheets = sheets;
        this.changes = changes;
    }

    public Outcome handle(Command command) {
        Reading reading = new Reading(command.typed());
        Optional<Sku> sku = TypedProduct.sku(reading);
        var content = TypedProduct.article(reading);
        if (sku.isEmpty() || content.isEmpty()) return new Outcome.Invalid(reading.rules());
        return processing.run(
                SaveArticle.class,
                now -> {
                    var sheet = sheets.find(command.product());
                    if (sheet.isEmpty()) return new Outcome.Unknown();
                    if (command.version().isEmpty())
                        return changes.add(command.product(), sku.get(), content.get(), now)
                                ? new Outcome.Saved()
                                : new Outcome.Invalid(Map.of("article", "taken"));
                    var article =
                            sheet.get().articles().stream()
                                    .filter(one -> one.sku().equals(sku.get()))
                                    .findFirst();
                    if (article.isEmpty()) return new Outcome.Unknown();
                    if (content(article.get()).equals(content.get())) return new Outcome.Saved();
                    return changes.change(sku.get(), command.version().get(), content.get(), now)
                            ? new Outcome.Saved()
                            : new Outcome.ChangedMeanwhile();
                });
    }

    private static ProductChanges.ArticleContent content(ProductSheets.Article article) {
        return new ProductChanges.ArticleContent(
                article.label(), article.weightGrams(), article.price());
    }

    /**
     * @param version that was seen; empty adds a new article
     * @param typed fields article, labelFr, labelEn, weightGrams, price as typed
     */
    public record Command(Slug product, Optional<Integer> version, Map<String, String> typed) {}

    public sealed interface Outcome {
        record Saved() implements Outcome {}

        record Unknown() implements Outcome {}

        /** Somebody else was faster: nothing changed. */
        record ChangedMeanwhile() implements Outcome {}

        /** By names of fields. */
        record Invalid(Map<String, String> rules) implements Outcome {}
    }
}
