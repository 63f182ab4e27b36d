/**
 * Invoices: gapless numbers, frozen amounts.
 *
 * <p>Personal data: name and billing address of the buyer, since the law wants them on an invoice; kept ten years from the close of the year.
 */
@NullMarked
package fr.echeance.domain.invoice;

import org.jspecify.annotations.NullMarked;
