/**
 * The newsletter: signing up twice, by form and by mail, changing one's mind and leaving, and letters to all who stayed.
 *
 * <p>Personal data: addresses, languages and topics of subscribers, to write to them; proofs of consent and the suppression list as keyed
 * hashes.
 */
@NullMarked
package fr.echeance.application.newsletter;

import org.jspecify.annotations.NullMarked;
