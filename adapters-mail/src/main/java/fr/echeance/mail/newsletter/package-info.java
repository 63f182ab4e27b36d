/**
 * The newsletter's letters, about a subscription and to all readers, and what is written to customers.
 *
 * <p>Personal data: the address that a letter goes to; nothing is kept.
 */
@NullMarked
package fr.echeance.mail.newsletter;

import org.jspecify.annotations.NullMarked;
