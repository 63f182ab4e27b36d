package fr.echeance.application.order;

import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.shared.Quantity;

import java.util.Set;
import java.util.SortedMap;

/**
 * Pieces on hand and reserved; rows are locked in the order of their SKU, so that two orders never
 * wait for each other.
 */
public interface Stock {
    /**
     * Reserves all or nothing; answers the articles that are short, empty when everything was
     * reserved.
     */
    Set<Sku> reserve(SortedMap<Sku, Quantity> wanted);

    /** Reserved pieces leave the shelf: they are sold. */
    void sell(SortedMap<Sku, Quantity> reserved);

    /** Reserved pieces are free again: the order lapsed or was cancelled before it was paid. */
    void release(SortedMap<Sku, Quantity> reserved);

    /** Sold pieces come back to the shelf: the order was cancelled before it left. */
    void restock(SortedMap<Sku, Quantity> sold);
}
