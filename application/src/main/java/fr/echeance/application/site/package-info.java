/**
 * What the shop is before anybody comes: its ways of delivery, its terms, who sells.
 *
 * <p>Personal data: none.
 */
@NullMarked
package fr.echeance.application.site;

import org.jspecify.annotations.NullMarked;
