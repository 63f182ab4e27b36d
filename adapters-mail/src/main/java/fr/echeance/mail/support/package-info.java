/**
 * Letters to whoever wrote to the shop.
 *
 * <p>Personal data: an address and the shop's answer, to bring the one to the other; keeps nothing.
 */
@NullMarked
package fr.echeance.mail.support;

import org.jspecify.annotations.NullMarked;
