/**
 * Alarms to whoever looks after the site's security.
 *
 * <p>Personal data: none in the letter; the address of whom it goes to is a setting.
 */
@NullMarked
package fr.echeance.mail.security;

import org.jspecify.annotations.NullMarked;
