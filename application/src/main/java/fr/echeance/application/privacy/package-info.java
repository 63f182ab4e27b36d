/**
 * Deadlines moved, records archived and erased, acts witnessed.
 *
 * <p>Personal data: only what other features keep; rules and counts of its own.
 */
@NullMarked
package fr.echeance.application.privacy;

import org.jspecify.annotations.NullMarked;
