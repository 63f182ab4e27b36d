/**
 * Money in and money back: a provider, its events, the books.
 *
 * <p>Personal data: which order was paid by which reference, to perform the contract; kept by the day of the debit and by fiscal year.
 */
@NullMarked
package fr.echeance.application.payment;

import org.jspecify.annotations.NullMarked;
