/**
 * Starts the shop and chooses who talks to whom.
 *
 * <p>Personal data: none.
 */
@NullMarked
package fr.echeance.bootstrap;

import org.jspecify.annotations.NullMarked;
