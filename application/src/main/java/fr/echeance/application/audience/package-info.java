/**
 * Measuring who comes to the site, by consent where somebody would be recognised, and asking for that consent.
 *
 * <p>Personal data: page views and choices of browsers that agreed, under a hash, to compile statistics; kept thirteen months, the proof of
 * the choice five years.
 */
@NullMarked
package fr.echeance.application.audience;

import org.jspecify.annotations.NullMarked;
