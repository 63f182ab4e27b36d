/**
 * How letters are made: words in two languages, HTML and its text twin.
 *
 * <p>Personal data: what a letter says to its reader; keeps nothing.
 */
@NullMarked
package fr.echeance.mail.shared;

import org.jspecify.annotations.NullMarked;
