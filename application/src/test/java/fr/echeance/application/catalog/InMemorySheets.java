package fr.echeance.application.catalog;

import fr.echeance.application.catalog.ProductSheets.Article;
import fr.echeance.application.catalog.ProductSheets.Content;
import fr.echeance.application.catalog.ProductSheets.Filter;
import fr.echeance.application.catalog.ProductSheets.Listing;
import fr.echeance.application.catalog.ProductSheets.Move;
import fr.echeance.application.catalog.ProductSheets.Row;
import fr.echeance.application.catalog.ProductSheets.Sheet;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.shared.Language;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Sheets of what stands in an {@link InMemoryCatalog}. */
record InMemorySheets(InMemoryCatalog catalog, Map<Sku, List<Move>> moves) {
    Listing list(Filter filter, Language language) {
        List<Assortment.Product> found =
                catalog.all().values().stream()
                        .filter(p -> filter.text().map(t -> isMeant(p, t)).orElse(true))
                        .filter(p -> filter.category().map(p.category()::equals).orElse(true))
                        .filter(p -> filter.state().map(p.state()::equals).orElse(true))
                        .filter(p ->
                                !filter.soldOut()
                                        || p.variants().stream().anyMatch(v -> free(v.sku()) <= 0))
                        .sorted(
                                Comparator.comparing(
                                        p -> Folded.fold(InMemoryCatalog.text(p.name(), language))))
                        .toList();
        return new Listing(
                found.stream()
                        .skip(filter.offset())
                        .limit(filter.size())
                        .map(p -> row(p, language))
                        .toList(),
                found.size());
    }

    private static boolean isMeant(Assortment.Product product, String text) {
        return Folded.of(product).matches(text)
                || product.variants().stream()
                        .anyMatch(v -> v.sku().value().startsWith(text.toUpperCase(Locale.ROOT)));
    }

    private Row row(Assortment.Product product, Language language) {
        return new Row(
                product.slug(),
                InMemoryCatalog.text(product.name(), language),
                InMemoryCatalog.text(
                        Optional.ofNullable(catalog.allCategories().get(product.category()))
                                .orElseThrow()
                                .name(),
                        language),
                product.state(),
                product.picture(),
                product.variants().size(),
                product.variants().stream()
                        .map(Assortment.Variant::price)
                        .min(Comparator.naturalOrder()),
                product.variants().stream().mapToInt(v -> free(v.sku())).sum());
    }

    private int free(Sku sku) {
        return catalog.stock().shelf(sku).free();
    }

    Optional<Sheet> find(Slug slug) {
        return Optional.ofNullable(catalog.all().get(slug)).map(this::sheet);
    }

    List<Sheet> all() {
        return catalog.all().values().stream()
                .sorted(
                        Comparator.comparing(Assortment.Product::category)
                                .thenComparing(Assortment.Product::slug))
                .map(this::sheet)
                .toList();
    }

    private Sheet sheet(Assortment.Product product) {
        return new Sheet(
                product.slug(),
                catalog.versions.of("product " + product.slug()),
                product.state(),
                product.picture(),
                new Content(
                        product.category(),
                        product.name(),
                        product.summary(),
                        product.description(),
                        product.vat(),
                        product.maker(),
                        product.warning(),
                        product.withdrawal()),
                product.variants().stream().map(this::article).toList());
    }

    private Article article(Assortment.Variant variant) {
        return new Article(
                variant.sku(),
                catalog.versions.of(variant.sku()),
                variant.label(),
                variant.weightGrams(),
                catalog.now(variant.sku()),
                catalog.stock().shelf(variant.sku()).onHand(),
                catalog.stock().shelf(variant.sku()).reserved(),
                catalog.priceHistory().getOrDefault(variant.sku(), List.of()).reversed(),
                moves.getOrDefault(variant.sku(), List.of()));
    }
}
