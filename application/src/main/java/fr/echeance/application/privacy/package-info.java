/**
 * Deadlines moved, records archived and erased, people answered, acts witnessed.
 *
 * <p>Personal data: what other features keep; of its own the request of a person and their address until it is answered, then a keyed hash
 * for five years; who of the staff looked at whom, twelve months.
 */
@NullMarked
package fr.echeance.application.privacy;

import org.jspecify.annotations.NullMarked;
