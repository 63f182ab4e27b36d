package fr.echeance.application.catalog;

import fr.echeance.application.catalog.Assortment.Texts;
import fr.echeance.application.catalog.ProductSheets.Content;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.catalog.StockReason;
import fr.echeance.domain.shared.Money;

import java.time.Instant;
import java.util.UUID;

/** What staff changes of single products. */
public interface ProductChanges {
    /** A draft. False, and nothing changes, when the name is taken. */
    boolean add(Slug slug, Content content);

    /** False, and nothing changes, when the product is unknown or its version is another one. */
    boolean change(Slug slug, int version, Content content);

    /** As {@link #change}. The picture is kept under a name of its own, once. */
    boolean picture(Slug slug, int version, String name, Catalog.Image image);

    /** False, and nothing changes, when the number is taken. */
    boolean add(Slug product, Sku sku, ArticleContent content, Instant now);

    /** False, and nothing changes, when the article is unknown or its version is another one. A new price ends the old one's interval. */
    boolean change(Sku sku, int version, ArticleContent content, Instant now);

    /** Twice under the same id is once. */
    Moved move(UUID id, Sku sku, StockReason reason, int pieces, Instant now);

    record ArticleContent(Texts label, int weightGrams, Money price) {}

    enum Moved {
        DONE,
        UNKNOWN_ARTICLE,
        /** Fewer than orders have reserved would be left, or more than a shelf holds: nothing changed. */
        IMPOSSIBLE
    }
}
