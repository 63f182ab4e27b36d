/**
 * What somebody means to buy.
 *
 * <p>Personal data: articles under a random identifier, to run the shop; kept 30 days from the last
 * touch.
 */
@NullMarked
package fr.echeance.domain.cart;

import org.jspecify.annotations.NullMarked;
