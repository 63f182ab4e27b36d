/**
 * Payment by bank transfer: the buyer sends the money, staff read the statement, and no program moves anything.
 *
 * <p>Personal data: none; the shop's own account and order numbers.
 */
@NullMarked
package fr.echeance.payment.transfer;

import org.jspecify.annotations.NullMarked;
