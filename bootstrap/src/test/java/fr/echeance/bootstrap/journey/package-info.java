/**
 * The shop as it runs, in a process of its own, met from outside: by a browser, by many buyers at once, by the end of the power.
 *
 * <p>Personal data: invented people only, in databases that go with the test.
 */
@NullMarked
package fr.echeance.bootstrap.journey;

import org.jspecify.annotations.NullMarked;
