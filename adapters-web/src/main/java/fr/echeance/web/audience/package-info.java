/**
 * Counting the pages that are seen, asking about trackers, and showing the numbers.
 *
 * <p>Personal data: the identifier of browsers that agreed, to compile statistics; kept thirteen months.
 */
@NullMarked
package fr.echeance.web.audience;

import org.jspecify.annotations.NullMarked;
