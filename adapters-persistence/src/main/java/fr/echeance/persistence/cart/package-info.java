/**
 * Carts on PostgreSQL.
 *
 * <p>Personal data: articles under a random identifier, to run the shop; kept 30 days from the last
 * touch.
 */
@NullMarked
package fr.echeance.persistence.cart;

import org.jspecify.annotations.NullMarked;
