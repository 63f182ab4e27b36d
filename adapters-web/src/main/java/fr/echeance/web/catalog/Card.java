package fr.echeance.web.catalog;

import fr.echeance.application.catalog.Catalog;
import fr.echeance.web.shared.Picture;

/**
 * A product in a list.
 *
 * @param from its lowest price, cents with tax
 * @param severalPrices whether "from" must be said
 */
public record Card(
        String slug,
        String name,
        String summary,
        Picture picture,
        long from,
        boolean severalPrices,
        boolean inStock) {
    static Card from(Catalog.Card card) {
        return new Card(
                card.slug().value(),
                card.name(),
                card.summary(),
                new Picture(card.picture(), card.name()),
                card.from().cents(),
                card.severalPrices(),
                card.inStock());
    }
}
