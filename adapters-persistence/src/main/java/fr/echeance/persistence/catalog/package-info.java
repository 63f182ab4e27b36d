/**
 * The catalogue on PostgreSQL.
 *
 * <p>Personal data: none.
 */
@NullMarked
package fr.echeance.persistence.catalog;

import org.jspecify.annotations.NullMarked;
