/**
 * Customers as the back office finds and sees them, and what people ask.
 *
 * <p>Personal data: names, addresses and orders in use, to deal with orders; questions and answers, for answering them, kept three years
 * from the last contact.
 */
@NullMarked
package fr.echeance.persistence.support;

import org.jspecify.annotations.NullMarked;
