/**
 * Looking at what the shop offers, and changing it.
 *
 * <p>Personal data: none.
 */
@NullMarked
package fr.echeance.application.catalog;

import org.jspecify.annotations.NullMarked;
