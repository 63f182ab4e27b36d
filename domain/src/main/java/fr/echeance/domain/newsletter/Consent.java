package fr.echeance.domain.newsletter;

import fr.echeance.domain.privacy.ConsentWording;
import fr.echeance.domain.shared.Language;

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
        Instant confirmedAt) {
    private static final String VERSION = "newsletter-1";
    private static final String FR =
            "J’accepte de recevoir la lettre de la boutique à cette adresse, sur les sujets"
                + " choisis. Je peux me désinscrire à tout moment, par le lien de chaque lettre.";
    private static final String EN =
            "I agree to receive the shop’s newsletter at this address, on the topics chosen. I can"
                    + " unsubscribe at any time, by the link in each letter.";

    /** What forms say today (CPCE art. L. 34-5); whoever changes it gives it another version. */
    public static ConsentWording wording(Language language) {
        return new ConsentWording(VERSION, language, language == Language.FR ? FR : EN);
    }
}
