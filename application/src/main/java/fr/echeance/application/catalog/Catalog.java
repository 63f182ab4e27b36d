package fr.echeance.application.catalog;

import fr.echeance.domain.catalog.Availability;
import fr.echeance.domain.catalog.PriceHistory;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.catalog.VatCategory;
import fr.echeance.domain.catalog.VatRate;
import fr.echeance.domain.catalog.WithdrawalRight;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What pages show of the catalogue; every answer costs at most four statements. All prices with
 * tax.
 */
public interface Catalog {
    /** One page of the products that match, with what the next click could narrow down to. */
    Listing search(Search search, Language language);

    /**
     * @param now which reductions run and which VAT applies
     */
    Optional<ProductPage> product(Slug slug, Language language, Instant now);

    /** In the order in which the shop shows them. */
    List<Category> categories(Language language);

    /** The newest products that are in stock, at most {@code limit}. */
    List<Card> newest(Language language, int limit);

    /** The picture of that name. */
    Optional<Image> picture(String name);

    /** A picture as it is served. */
    record Image(Type type, byte[] bytes) {
        public enum Type {
            /** In UTF-8. */
            SVG,
            PNG,
            JPEG,
            WEBP
        }
    }

    /**
     * @param products how many there are
     */
    record Category(Slug slug, String name, String intro, int products) {}

    /**
     * A product in a list.
     *
     * @param picture the name of its picture
     * @param from the lowest price of its variants
     * @param severalPrices whether "from" must be said
     */
    record Card(
            Slug slug,
            String name,
            String summary,
            String picture,
            Money from,
            boolean severalPrices,
            boolean inStock) {}

    /**
     * @param total how many products match
     * @param categories how many match in each category, were no category asked for; those with
     *     none are left out
     * @param lowest the lowest price among what matches, were no price asked for
     * @param highest the highest
     * @param last where the last card stands, if more come after it
     */
    record Listing(
            List<Card> cards,
            int total,
            List<Facet> categories,
            Money lowest,
            Money highest,
            Optional<Search.Position> last) {}

    record Facet(Slug category, String name, int products) {}

    /**
     * @param maker who made it, or answers for it in the Union (Reg. (EU) 2023/988 art. 19)
     * @param vat the rate on the day of {@code now}, for France
     */
    record ProductPage(
            Slug slug,
            String name,
            String summary,
            String description,
            String picture,
            Slug category,
            String categoryName,
            VatCategory vatCategory,
            VatRate vat,
            String maker,
            Optional<String> warning,
            WithdrawalRight withdrawal,
            List<Variant> variants) {}

    record Variant(
            Sku sku,
            String label,
            int weightGrams,
            Money price,
            Optional<PriceHistory.Reduction> reduction,
            Availability availability) {}
}
