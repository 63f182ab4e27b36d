/**
 * The newsletter's letters, about a subscription and to all readers.
 *
 * <p>Personal data: the address that a letter goes to; nothing is kept.
 */
@NullMarked
package fr.echeance.mail.newsletter;

import org.jspecify.annotations.NullMarked;
