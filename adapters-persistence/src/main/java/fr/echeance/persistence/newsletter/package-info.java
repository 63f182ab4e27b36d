/**
 * The newsletter's tables.
 *
 * <p>Personal data: addresses, languages and topics of subscribers; keyed hashes of addresses.
 */
@NullMarked
package fr.echeance.persistence.newsletter;

import org.jspecify.annotations.NullMarked;
