/**
 * Placing, paying, following and ending an order.
 *
 * <p>Personal data: who bought what and where it goes, to perform the contract; kept until the last
 * duty ends.
 */
@NullMarked
package fr.echeance.application.order;

import org.jspecify.annotations.NullMarked;
