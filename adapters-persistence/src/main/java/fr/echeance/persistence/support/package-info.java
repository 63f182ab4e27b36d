/**
 * Customers as the back office finds and sees them.
 *
 * <p>Personal data: names, addresses and orders in use, to deal with orders; of its own none.
 */
@NullMarked
package fr.echeance.persistence.support;

import org.jspecify.annotations.NullMarked;
