/**
 * Logins, transactions under a purpose, the clock and the outbox on PostgreSQL.
 *
 * <p>Personal data: none of its own; every access is bound to one purpose here.
 */
@NullMarked
package fr.echeance.persistence.shared;

import org.jspecify.annotations.NullMarked;
