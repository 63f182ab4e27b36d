/**
 * The sandbox's mailbox: a folder in the place of the world's mailboxes.
 *
 * <p>Personal data: letters to invented people; outside the shop's own records, like a mailbox is.
 */
@NullMarked
package fr.echeance.mail.mailbox;

import org.jspecify.annotations.NullMarked;
