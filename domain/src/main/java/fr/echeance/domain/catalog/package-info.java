/**
 * What the shop offers: article numbers, VAT, the right of withdrawal.
 *
 * <p>Personal data: none.
 */
@NullMarked
package fr.echeance.domain.catalog;

import org.jspecify.annotations.NullMarked;
