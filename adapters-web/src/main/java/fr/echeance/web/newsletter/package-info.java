/**
 * The newsletter's pages, none of which needs an account, and a customer's own no to offers.
 *
 * <p>Personal data: an address to which the confirming letter goes; the topics and language of who holds the link of a letter.
 */
@NullMarked
package fr.echeance.web.newsletter;

import org.jspecify.annotations.NullMarked;
