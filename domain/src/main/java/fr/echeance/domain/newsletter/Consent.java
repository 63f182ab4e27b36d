package fr.echeance.domain.newsletter;

import java.time.Instant;

/**
 * That somebody agreed, twice: by the form, and by the link in their mailbox (GDPR art. 7(1)).
 *
 * @param wordingVersion of what they read
 * @param wordingHash of what they read
 * @param askedAt when they filled in the form
 * @param confirmedAt when they followed the link
 */
public record Consent(
        AddressHash address,
        String wordingVersion,
        String wordingHash,
        Channel channel,
        Instant askedAt,
        Instant confirmedAt) {}
