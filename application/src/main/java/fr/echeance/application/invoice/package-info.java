/**
 * Issuing an invoice once, and looking at it.
 *
 * <p>Personal data: name and billing address of the buyer, since the law wants them on an invoice; kept ten years from the close of the year.
 */
@NullMarked
package fr.echeance.application.invoice;

import org.jspecify.annotations.NullMarked;
