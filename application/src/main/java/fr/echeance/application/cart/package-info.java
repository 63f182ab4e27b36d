/**
 * Filling and looking at a cart.
 *
 * <p>Personal data: articles under a random identifier, to run the shop; kept 30 days from the last
 * touch.
 */
@NullMarked
package fr.echeance.application.cart;

import org.jspecify.annotations.NullMarked;
