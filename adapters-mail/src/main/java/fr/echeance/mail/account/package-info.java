/**
 * Letters about accounts.
 *
 * <p>Personal data: the address to which a letter goes, to reach its owner; keeps nothing.
 */
@NullMarked
package fr.echeance.mail.account;

import org.jspecify.annotations.NullMarked;
