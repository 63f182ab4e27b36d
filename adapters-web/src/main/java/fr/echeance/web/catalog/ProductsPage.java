package fr.echeance.web.catalog;

import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Pager;
import fr.echeance.web.shared.Shell;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /**
     * What was asked, as it stands in the address: q, category, min, max, stock, sort.
     *
     * @param category slug, or nothing for all
     * @param min lowest price in euros
     * @param sort one of {@link #SORTS}
     */
    public record Filter(
            Field q, String category, Field min, Field max, boolean inStockOnly, String sort) {
        public boolean narrows() {
            return inStockOnly
                    || !category.isEmpty()
                    || Stream.of(q, min, max).anyMatch(field -> !field.value().isEmpty());
        }
    }

    /** A category and how many products match in it. */
    public record Facet(String slug, String name, int products) {}
}
