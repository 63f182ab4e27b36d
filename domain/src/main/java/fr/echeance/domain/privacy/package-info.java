/**
 * The one source of what is kept, why and until when: the client's register, the record kinds with their rules, and deadlines.
 *
 * <p>Personal data: none; it says what becomes of those that others keep.
 */
@NullMarked
package fr.echeance.domain.privacy;

import org.jspecify.annotations.NullMarked;
