/**
 * The few values that belong to every feature.
 *
 * <p>Personal data: none of its own; names, addresses and numbers kept by others are typed here.
 */
@NullMarked
package fr.echeance.domain.shared;

import org.jspecify.annotations.NullMarked;
