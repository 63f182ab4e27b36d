/**
 * Orders, stock and letters on PostgreSQL.
 *
 * <p>Personal data: who bought what and where it goes, to perform the contract; kept until the last duty ends.
 */
@NullMarked
package fr.echeance.persistence.order;

import org.jspecify.annotations.NullMarked;
