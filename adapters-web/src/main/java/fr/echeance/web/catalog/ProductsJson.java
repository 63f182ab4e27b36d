package fr.echeance.web.catalog;

import fr.echeance.application.catalog.Catalog;
import fr.echeance.application.catalog.Search;
import fr.echeance.web.shared.JsonMoney;
import fr.echeance.web.shared.Picture;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

@Schema(name = "Products")
record ProductsJson(
        List<Item> items,
        @Schema(description = "How many match in all") int total,
        @Schema(description = "How many match in each category, were none asked for")
                List<Facet> categories,
        @Schema(description = "Of what matches, were no price asked for") JsonMoney lowest,
        JsonMoney highest,
        @Schema(description = "Cursor of what comes next; absent at the end")
                @Nullable String next) {
    static ProductsJson of(Catalog.Listing listing, Function<Search.Position, String> cursor) {
        return new ProductsJson(
                listing.cards().stream().map(Item::of).toList(),
                listing.total(),
                listing.categories().stream()
                        .map(facet ->
                                new Facet(facet.category().value(), facet.name(), facet.products()))
                        .toList(),
                JsonMoney.of(listing.lowest()),
                JsonMoney.of(listing.highest()),
                listing.last().map(cursor).orElse(null));
    }

    @Schema(name = "ProductItem")
    record Item(
            String slug,
            String name,
            String summary,
            String picture,
            @Schema(description = "The lowest price of its articles, with tax") JsonMoney from,
            boolean severalPrices,
            boolean inStock) {
        static Item of(Catalog.Card card) {
            return new Item(
                    card.slug().value(),
                    card.name(),
                    card.summary(),
                    new Picture(card.picture(), card.name()).address(),
                    JsonMoney.of(card.from()),
                    card.severalPrices(),
                    card.inStock());
        }
    }

    @Schema(name = "CategoryCount")
    record Facet(String slug, String name, int products) {}
}
