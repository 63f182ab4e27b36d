package fr.echeance.web.catalog;

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
        boolean inStock) {}
