/**
 * Where the payment provider and the browser that comes back from it enter.
 *
 * <p>Personal data: order ids and payment references, for the payment; kept by application.payment.
 */
@NullMarked
package fr.echeance.web.payment;

import org.jspecify.annotations.NullMarked;
