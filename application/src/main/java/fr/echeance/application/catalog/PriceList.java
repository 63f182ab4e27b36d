package fr.echeance.application.catalog;

import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.catalog.VatRate;
import fr.echeance.domain.catalog.WithdrawalRight;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** What is asked for an article, today: what a cart shows and an order freezes. */
public interface PriceList {
    /**
     * The offers for those articles that are sold; unknown ones are left out. One statement,
     * however many.
     */
    Map<Sku, Offer> of(Set<Sku> skus, Language language, LocalDate today);

    /**
     * @param title product and variant, in the language asked for
     * @param unitPrice with tax
     * @param free pieces that nobody has reserved at this moment: a hint, only {@code
     *     Stock.reserve} decides
     */
    record Offer(
            Sku sku,
            Slug product,
            String title,
            String picture,
            Money unitPrice,
            VatRate vat,
            WithdrawalRight withdrawal,
            int weightGrams,
            int free) {}
}
