package fr.echeance.web.catalog;

import fr.echeance.application.catalog.Catalog;
import fr.echeance.domain.catalog.Availability;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Picture;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * One product.
 *
 * @param vat rate in basis points, 550 for 5.5 %
 * @param delay when it comes, in words
 * @param maker who made it and answers for it in the Union (Reg. (EU) 2023/988 art. 19)
 * @param withdrawal normal, excluded_perishable or excluded_sealed (C. conso. L. 221-28)
 * @param sku the chosen article, with the rule it broke
 * @param notice text {@code notice.<notice>}: what just happened
 */
public record ProductPage(
        Shell shell,
        String slug,
        String name,
        String summary,
        String description,
        Picture picture,
        String category,
        String categoryName,
        int vat,
        String delay,
        String maker,
        @Nullable String warning,
        String withdrawal,
        List<Variant> variants,
        Field sku,
        Field quantity,
        @Nullable String notice)
        implements Page {
    /** As one comes to it first. */
    static ProductPage from(Shell shell, Catalog.ProductPage page, String delay) {
        return from(shell, page, delay, Field.empty("sku"), Field.of("quantity", "1"));
    }

    /**
     * @param delay when the usual way of delivery brings it
     */
    public static ProductPage from(
            Shell shell, Catalog.ProductPage page, String delay, Field sku, Field quantity) {
        return new ProductPage(
                shell,
                page.slug().value(),
                page.name(),
                page.summary(),
                page.description(),
                new Picture(page.picture(), page.name()),
                page.category().value(),
                page.categoryName(),
                page.vat().basisPoints(),
                delay,
                page.maker(),
                page.warning().orElse(null),
                page.withdrawal().name().toLowerCase(Locale.ROOT),
                page.variants().stream().map(Variant::from).toList(),
                sku,
                quantity,
                null);
    }

    /** What is shown as the price before an article is chosen: the lowest. */
    public long from() {
        return variants.stream().mapToLong(Variant::price).min().orElse(0);
    }

    public boolean severalPrices() {
        return variants.stream().mapToLong(Variant::price).distinct().count() > 1;
    }

    public boolean soldOut() {
        return variants.stream().allMatch(variant -> variant.stock() == Stock.NONE);
    }

    /** The article whose button is pressed in at first. */
    public String chosen() {
        if (!sku.value().isEmpty()) return sku.value();
        return variants.stream()
                .filter(variant -> variant.stock() != Stock.NONE)
                .map(Variant::sku)
                .findFirst()
                .orElse("");
    }

    /**
     * @param left how many are left, told when few
     */
    public record Variant(
            String sku,
            String label,
            long price,
            @Nullable Reduction reduction,
            Stock stock,
            int left) {
        static Variant from(Catalog.Variant variant) {
            return new Variant(
                    variant.sku().value(),
                    variant.label(),
                    variant.price().cents(),
                    variant.reduction()
                            .map(r -> new Reduction(r.lowest().cents(), r.percent()))
                            .orElse(null),
                    switch (variant.availability()) {
                        case Availability.Available _ -> Stock.PLENTY;
                        case Availability.FewLeft _ -> Stock.FEW;
                        case Availability.SoldOut _ -> Stock.NONE;
                    },
                    variant.availability() instanceof Availability.FewLeft(int few) ? few : 0);
        }
    }

    /**
     * A reduction as the law wants it shown (C. conso. L. 112-1-1).
     *
     * @param lowest the lowest price of the 30 days before it began
     */
    public record Reduction(long lowest, int percent) {}

    public enum Stock {
        PLENTY,
        FEW,
        NONE
    }
}
