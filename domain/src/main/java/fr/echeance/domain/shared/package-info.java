/**
 * The few values that belong to every feature.
 *
 * <p>Personal data: keeps none itself; the types of names, addresses and numbers that features keep stand here.
 */
@NullMarked
package fr.echeance.domain.shared;

import org.jspecify.annotations.NullMarked;
