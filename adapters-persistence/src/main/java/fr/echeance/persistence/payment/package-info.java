/**
 * Payment references, events and entries on PostgreSQL.
 *
 * <p>Personal data: which order was paid by which reference; kept by the day of the debit and by fiscal year.
 */
@NullMarked
package fr.echeance.persistence.payment;

import org.jspecify.annotations.NullMarked;
