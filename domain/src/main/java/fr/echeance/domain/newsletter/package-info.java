/**
 * The newsletter: who asked for it, how that is proved, and who must not be written to; and to whom else a letter may go.
 *
 * <p>Personal data: addresses, languages and topics of subscribers; keyed hashes of addresses.
 */
@NullMarked
package fr.echeance.domain.newsletter;

import org.jspecify.annotations.NullMarked;
