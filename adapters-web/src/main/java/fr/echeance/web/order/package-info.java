/**
 * Checkout, the buyer's order pages, the back office's order rooms.
 *
 * <p>Personal data: name, addresses, e-mail, phone, note: shown for delivery and answers, each with its deadline.
 */
@NullMarked
package fr.echeance.web.order;

import org.jspecify.annotations.NullMarked;
