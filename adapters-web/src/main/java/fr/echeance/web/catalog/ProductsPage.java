package fr.echeance.web.catalog;

import fr.echeance.application.catalog.Catalog;
import fr.echeance.application.catalog.Search;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Pager;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * What matches a search.
 *
 * @param shelf the category asked for
 */
public record ProductsPage(
        Shell shell,
        Filter filter,
        List<Facet> facets,
        HomePage.@Nullable Shelf shelf,
        List<Card> cards,
        int total,
        Pager pager)
        implements Page {
    public static final List<String> SORTS =
            List.of("relevance", "price_asc", "price_desc", "name", "newest");

    static ProductsPage from(
            Shell shell,
            SearchRequest request,
            Search search,
            Catalog.Listing listing,
            List<Catalog.Category> categories) {
        return new ProductsPage(
                shell,
                Filter.from(request),
                listing.categories().stream()
                        .map(facet ->
                                new Facet(facet.category().value(), facet.name(), facet.products()))
                        .toList(),
                categories.stream()
                        .filter(category -> category.slug().value().equals(request.category()))
                        .map(HomePage.Shelf::from)
                        .findFirst()
                        .orElse(null),
                listing.cards().stream().map(Card::from).toList(),
                listing.total(),
                Pager.counted(
                        request.address(),
                        search.page(),
                        Math.ceilDiv(listing.total(), search.size())));
    }

    /** The same with what was typed, and what is wrong with it. */
    ProductsPage broken(SearchRequest request, InvalidValue invalid) {
        return new ProductsPage(
                shell, Filter.from(request).broken(invalid), facets, shelf, cards, total, pager);
    }

    /**
     * What was asked, as it stands in the address: q, category, min, max, stock, sort.
     *
     * @param category slug, or nothing for all
     * @param min lowest price in euros
     * @param sort one of {@link #SORTS}
     */
    public record Filter(
            Field q, String category, Field min, Field max, boolean inStockOnly, String sort) {
        static Filter from(SearchRequest request) {
            return new Filter(
                    Field.of("q", request.q()),
                    request.category(),
                    Field.of("min", request.min()),
                    Field.of("max", request.max()),
                    !request.stock().isEmpty(),
                    request.sort().isEmpty() ? SORTS.getFirst() : request.sort());
        }

        Filter broken(InvalidValue invalid) {
            return new Filter(
                    q.brokenBy(invalid),
                    category,
                    min.brokenBy(invalid),
                    max.brokenBy(invalid),
                    inStockOnly,
                    sort);
        }

        public boolean narrows() {
            return inStockOnly
                    || !category.isEmpty()
                    || Stream.of(q, min, max).anyMatch(field -> !field.value().isEmpty());
        }
    }

    /** A category and how many products match in it. */
    public record Facet(String slug, String name, int products) {}
}
