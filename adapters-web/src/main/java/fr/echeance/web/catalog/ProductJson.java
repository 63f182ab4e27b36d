package fr.echeance.web.catalog;

import fr.echeance.application.catalog.Catalog;
import fr.echeance.web.shared.JsonMoney;
import fr.echeance.web.shared.JsonStock;
import fr.echeance.web.shared.Picture;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

@Schema(name = "Product")
record ProductJson(
        String slug,
        String name,
        String summary,
        String description,
        String picture,
        Shelf category,
        @Schema(description = "VAT in basis points: 550 is 5.5 %") int vatRate,
        @Schema(
                        description =
                                "Maker or responsible person in the Union (Reg. (EU) 2023/988 art."
                                        + " 19)")
                String maker,
        @Nullable String warning,
        @Schema(
                        description = "Right of withdrawal (C. conso. L. 221-28)",
                        allowableValues = {"normal", "excluded_perishable", "excluded_sealed"})
                String withdrawal,
        List<Article> articles) {
    static ProductJson of(Catalog.ProductPage page) {
        return new ProductJson(
                page.slug().value(),
                page.name(),
                page.summary(),
                page.description(),
                new Picture(page.picture(), page.name()).address(),
                new Shelf(page.category().value(), page.categoryName()),
                page.vat().basisPoints(),
                page.maker(),
                page.warning().orElse(null),
                page.withdrawal().name().toLowerCase(Locale.ROOT),
                page.variants().stream().map(Article::of).toList());
    }

    @Schema(name = "Shelf")
    record Shelf(String slug, String name) {}

    @Schema(name = "Article")
    record Article(
            String sku,
            String label,
            int weightGrams,
            @Schema(description = "With tax") JsonMoney price,
            @Nullable Reduction reduction,
            JsonStock stock) {
        static Article of(Catalog.Variant variant) {
            return new Article(
                    variant.sku().value(),
                    variant.label(),
                    variant.weightGrams(),
                    JsonMoney.of(variant.price()),
                    variant.reduction()
                            .map(r -> new Reduction(JsonMoney.of(r.lowest()), r.percent()))
                            .orElse(null),
                    JsonStock.of(variant.availability()));
        }
    }

    @Schema(name = "Reduction", description = "As it must be shown (C. conso. L. 112-1-1)")
    record Reduction(
            @Schema(description = "Lowest price of the 30 days before it began") JsonMoney lowest,
            int percent) {}
}
