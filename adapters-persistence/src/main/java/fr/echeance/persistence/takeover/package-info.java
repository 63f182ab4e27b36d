/**
 * Takeovers on PostgreSQL, their reports, and who is not brought back.
 *
 * <p>Personal data: none but keyed hashes that are asked for; what is taken over lies with its own features.
 */
@NullMarked
package fr.echeance.persistence.takeover;

import org.jspecify.annotations.NullMarked;
