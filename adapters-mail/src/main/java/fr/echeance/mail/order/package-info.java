/**
 * The letters about an order, in French and English.
 *
 * <p>Personal data: what a letter says to its reader; keeps nothing.
 */
@NullMarked
package fr.echeance.mail.order;

import org.jspecify.annotations.NullMarked;
