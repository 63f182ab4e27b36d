package fr.echeance.application.catalog;

import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds in memory what a search asks for. */
final class InMemorySearch {
    private final InMemoryCatalog catalog;

    InMemorySearch(InMemoryCatalog catalog) {
        this.catalog = catalog;
    }

    Catalog.Listing find(Search search, Language language) {
        Predicate<Assortment.Product> text =
                p -> search.text().map(t -> Folded.of(p).matches(t)).orElse(true);
        Predicate<Assortment.Product> category =
                p -> search.category().map(p.category()::equals).orElse(true);
        Predicate<Assortment.Variant> stocked =
                v -> !search.inStockOnly() || catalog.isThere(v.sku());
        Predicate<Assortment.Variant> priced =
                v ->
                        search.lowest()
                                        .map(l -> catalog.now(v.sku()).compareTo(l) >= 0)
                                        .orElse(true)
                                && search.highest()
                                        .map(h -> catalog.now(v.sku()).compareTo(h) <= 0)
                                        .orElse(true);
        Predicate<Assortment.Product> fits =
                p -> p.variants().stream().anyMatch(stocked.and(priced));
        List<Assortment.Product> found =
                catalog.products().stream()
                        .filter(text.and(category).and(fits))
                        .sorted(order(search, language).thenComparing(Assortment.Product::slug))
                        .toList();
        List<Assortment.Product> ahead =
                found.stream()
                        .filter(p -> isAhead(p, search, language))
                        .skip(search.after().isPresent() ? 0 : search.offset())
                        .toList();
        Map<Slug, Long> facets =
                catalog.products().stream()
                        .filter(text.and(fits))
                        .collect(
                                Collectors.groupingBy(
                                        Assortment.Product::category, Collectors.counting()));
        List<Money> range =
                catalog.products().stream()
                        .filter(text.and(category))
                        .flatMap(p -> p.variants().stream())
                        .filter(stocked)
                        .map(v -> catalog.now(v.sku()))
                        .sorted()
                        .toList();
        return new Catalog.Listing(
                ahead.stream().limit(search.size()).map(p -> catalog.card(p, language)).toList(),
                found.size(),
                catalog.shelves()
                        .filter(c -> facets.containsKey(c.slug()))
                        .map(c ->
                                new Catalog.Facet(
                                        c.slug(),
                                        InMemoryCatalog.text(c.name(), language),
                                        facets.getOrDefault(c.slug(), 0L).intValue()))
                        .toList(),
                range.isEmpty() ? Money.ZERO : range.getFirst(),
                range.isEmpty() ? Money.ZERO : range.getLast(),
                ahead.size() <= search.size()
                        ? Optional.empty()
                        : Optional.of(position(ahead.get(search.size() - 1), search, language)));
    }

    private boolean isAhead(Assortment.Product product, Search search, Language language) {
        if (search.after().isEmpty()) return true;
        Search.Position after = search.after().get();
        Search.Position here = position(product, search, language);
        int apart = here.key().compareTo(after.key());
        if (apart == 0) return here.slug().compareTo(after.slug()) > 0;
        boolean descending =
                switch (search.sort()) {
                    case RELEVANCE, NEWEST, PRICE_DESC -> true;
                    case PRICE_ASC, NAME -> false;
                };
        return descending ? apart < 0 : apart > 0;
    }

    /** With a key that sorts as text. */
    private Search.Position position(Assortment.Product product, Search search, Language language) {
        String key =
                switch (search.sort()) {
                    case RELEVANCE, NEWEST -> catalog.listedAt(product).toString();
                    case PRICE_ASC, PRICE_DESC -> "%012d".formatted(catalog.from(product).cents());
                    case NAME -> Folded.fold(InMemoryCatalog.text(product.name(), language));
                };
        return new Search.Position(key, product.slug());
    }

    private Comparator<Assortment.Product> order(Search search, Language language) {
        return switch (search.sort()) {
            case RELEVANCE, NEWEST -> Comparator.comparing(catalog::listedAt).reversed();
            case PRICE_ASC -> Comparator.comparing(catalog::from);
            case PRICE_DESC -> Comparator.comparing(catalog::from).reversed();
            case NAME ->
                    Comparator.comparing(
                            p -> Folded.fold(InMemoryCatalog.text(p.name(), language)));
        };
    }
}
