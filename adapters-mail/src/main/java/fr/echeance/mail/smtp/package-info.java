/**
 * Speaks to mail servers: hands letters over (SMTP), and reads what servers report of them (IMAP).
 *
 * <p>Personal data: address and letter, on their way, and reports that quote them; keeps nothing.
 */
@NullMarked
package fr.echeance.mail.smtp;

import org.jspecify.annotations.NullMarked;
