/**
 * The invoice as a page that prints well.
 *
 * <p>Personal data: name and billing address: shown as evidence, kept as long as the books.
 */
@NullMarked
package fr.echeance.web.invoice;

import org.jspecify.annotations.NullMarked;
