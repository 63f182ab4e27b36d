/**
 * Page views, the numbers that are counted of them, and choices about trackers, in SQL.
 *
 * <p>Personal data: page views and choices of browsers that agreed, under a hash, to compile statistics; kept thirteen months.
 */
@NullMarked
package fr.echeance.persistence.audience;

import org.jspecify.annotations.NullMarked;
