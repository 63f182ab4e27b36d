/**
 * Hands letters to a mail server.
 *
 * <p>Personal data: address and letter, on their way; keeps nothing.
 */
@NullMarked
package fr.echeance.mail.smtp;

import org.jspecify.annotations.NullMarked;
