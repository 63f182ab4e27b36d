package fr.echeance.application.catalog;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.shared.Language;

import java.util.Optional;

/** Shows one product with all its variants. */
@NoPersonalData
public final class ViewProduct {
    private final Processing processing;
    private final Catalog catalog;

    ViewProduct(Processing processing, Catalog catalog) {
        this.processing = processing;
        this.catalog = catalog;
    }

    public Outcome handle(Query query) {
        Optional<Catalog.ProductPage> page =
                processing.read(
                        ViewProduct.class,
                        now -> catalog.product(query.product(), query.language(), now));
        return page.<Outcome>map(Outcome.Found::new).orElseGet(Outcome.Unknown::new);
    }

    public record Query(Slug product, Language language) {}

    public sealed interface Outcome {
        record Found(Catalog.ProductPage page) implements Outcome {}

        /** No product has that slug. */
        record Unknown() implements Outcome {}
    }
}
