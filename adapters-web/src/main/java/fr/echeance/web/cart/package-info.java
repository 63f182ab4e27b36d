/**
 * The visitor's cart.
 *
 * <p>Personal data: none on the page but what was chosen; kept 30 days from the last change.
 */
@NullMarked
package fr.echeance.web.cart;

import org.jspecify.annotations.NullMarked;
