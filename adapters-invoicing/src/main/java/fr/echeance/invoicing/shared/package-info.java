/**
 * Pages that become documents.
 *
 * <p>Personal data: whatever the page shows, for as long as it takes to print it.
 */
@NullMarked
package fr.echeance.invoicing.shared;

import org.jspecify.annotations.NullMarked;
