/**
 * Invoices and their counters on PostgreSQL.
 *
 * <p>Personal data: name and billing address of the buyer; kept ten years from the close of the year.
 */
@NullMarked
package fr.echeance.persistence.invoice;

import org.jspecify.annotations.NullMarked;
