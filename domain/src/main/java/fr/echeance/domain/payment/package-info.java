/**
 * What a transfer bears: the account it goes to and the reference it states.
 *
 * <p>Personal data: none; the account is the shop's own, and no buyer's is known.
 */
@NullMarked
package fr.echeance.domain.payment;

import org.jspecify.annotations.NullMarked;
