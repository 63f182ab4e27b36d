/**
 * The newsletter's tables.
 *
 * <p>Personal data: addresses, languages and topics of subscribers; whether customers were told of offers, or refused; keyed hashes of addresses.
 */
@NullMarked
package fr.echeance.persistence.newsletter;

import org.jspecify.annotations.NullMarked;
