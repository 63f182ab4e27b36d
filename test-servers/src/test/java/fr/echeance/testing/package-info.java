/**
 * The servers on which the tests of every module run.
 *
 * <p>Personal data: none.
 */
@NullMarked
package fr.echeance.testing;

import org.jspecify.annotations.NullMarked;
