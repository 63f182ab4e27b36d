/**
 * The newsletter: signing up twice, by form and by mail, changing one's mind and leaving, and letters to all who stayed; messages to
 * customers, and their no to what sells.
 *
 * <p>Personal data: addresses and languages of subscribers and customers, to write to them; topics; proofs of consent, objections and the
 * suppression list as keyed hashes.
 */
@NullMarked
package fr.echeance.application.newsletter;

import org.jspecify.annotations.NullMarked;
