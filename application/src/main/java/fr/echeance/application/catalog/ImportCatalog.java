package fr.echeance.application.catalog;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.shared.InvalidValue;

import java.util.HashSet;
import java.util.Set;

/**
 * Loads a whole catalogue. A second time changes nothing: products are known by slug, articles by
 * number, pictures by name. The stock of a known article stays, because the shelf was sold from
 * since.
 */
@NoPersonalData
public final class ImportCatalog {
    private final Processing processing;
    private final Assortment assortment;

    ImportCatalog(Processing processing, Assortment assortment) {
        this.processing = processing;
        this.assortment = assortment;
    }

    /**
     * @throws InvalidValue when a slug or an article number stands twice, a product has no variant,
     *     or a price or count is negative
     */
    public Imported handle(Assortment.Whole whole) {
        Set<Object> seen = new HashSet<>();
        int variants = 0;
        for (Assortment.Product product : whole.products()) {
            require(seen.add(product.slug()), "slug", "duplicate");
            require(!product.variants().isEmpty(), "variants", "required");
            for (Assortment.Variant variant : product.variants()) {
                require(seen.add(variant.sku()), "sku", "duplicate");
                require(variant.price().cents() >= 0, "price", "range");
                require(variant.onHand() >= 0 && variant.weightGrams() >= 0, "variant", "range");
                variants++;
            }
        }
        processing.run(
                ImportCatalog.class,
                now -> {
                    assortment.put(whole, now);
                    return whole;
                });
        return new Imported(whole.categories().size(), whole.products().size(), variants);
    }

    private static void require(boolean holds, String field, String rule) {
        if (!holds) throw new InvalidValue(field, rule);
    }

    /** How many of each the catalogue held, new or known. */
    public record Imported(int categories, int products, int variants) {}
}
