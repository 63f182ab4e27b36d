/**
 * The sweep, the ledger and the moving of deadlines on PostgreSQL.
 *
 * <p>Personal data: sees what other features keep, in order to end it; keeps rules and counts.
 */
@NullMarked
package fr.echeance.persistence.privacy;

import org.jspecify.annotations.NullMarked;
