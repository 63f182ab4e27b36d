/**
 * The letters about what is kept of somebody.
 *
 * <p>Personal data: what a letter says to its reader; keeps nothing.
 */
@NullMarked
package fr.echeance.mail.privacy;

import org.jspecify.annotations.NullMarked;
