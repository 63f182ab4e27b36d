package fr.echeance.application.catalog;

import fr.echeance.domain.catalog.ProductState;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.catalog.VatCategory;
import fr.echeance.domain.catalog.WithdrawalRight;
import fr.echeance.domain.shared.Money;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the shop offers, as it is written. */
public interface Assortment {
    /**
     * Writes all of it, set by set: what is there under the same slug, number or name is brought up
     * to date, nothing is taken away. A new price closes the interval of the old one; the stock of
     * an article that is there already stays as counted.
     */
    void put(Whole whole, Instant now);

    /** A whole catalogue; categories and pictures that products name are in it or there already. */
    record Whole(List<Category> categories, List<Picture> pictures, List<Product> products) {}

    /** A text in every language of the shop. */
    record Texts(String fr, String en) {}

    record Category(Slug slug, int position, Texts name, Texts intro) {}

    record Picture(String name, String svg) {}

    /**
     * @param picture may be missing as long as it is a draft
     * @param listedAt since when it is sold; empty means now, or as before
     */
    record Product(
            Slug slug,
            Slug category,
            Optional<String> picture,
            Texts name,
            Texts summary,
            Texts description,
            VatCategory vat,
            String maker,
            Optional<Texts> warning,
            WithdrawalRight withdrawal,
            Optional<Instant> listedAt,
            ProductState state,
            List<Variant> variants) {}

    /**
     * @param onHand pieces on the shelf when the article is new
     */
    record Variant(Sku sku, Texts label, int weightGrams, Money price, int onHand) {}
}
