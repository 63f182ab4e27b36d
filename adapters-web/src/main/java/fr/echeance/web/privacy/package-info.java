/**
 * The privacy notice and the back office's retention room.
 *
 * <p>Personal data: none: durations, counts and ledger entries, never a record.
 */
@NullMarked
package fr.echeance.web.privacy;

import org.jspecify.annotations.NullMarked;
