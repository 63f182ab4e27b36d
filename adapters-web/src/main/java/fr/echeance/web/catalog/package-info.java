/**
 * The shop's shelves: front page, list, product.
 *
 * <p>Personal data: none.
 */
@NullMarked
package fr.echeance.web.catalog;

import org.jspecify.annotations.NullMarked;
