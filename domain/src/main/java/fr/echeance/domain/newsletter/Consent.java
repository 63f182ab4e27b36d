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
    private static final String CHECKOUT_VERSION = "newsletter-checkout-1";
    private static final String CHECKOUT_FR =
            "J’accepte de recevoir la lettre de la boutique à cette adresse, sur tous ses sujets."
                    + " Je peux en choisir moins et me désinscrire à tout moment, par les liens de"
                    + " chaque lettre.";
    private static final String CHECKOUT_EN =
            "I agree to receive the shop’s newsletter at this address, on all its topics. I can"
                    + " choose fewer and unsubscribe at any time, by the links in each letter.";
    private static final String EN =
            "I agree to receive the shop’s newsletter at this address, on the topics chosen. I can"
                    + " unsubscribe at any time, by the link in each letter.";

    /** What forms say today (CPCE art. L. 34-5); whoever changes it gives it another version. Who buys is asked by one box, for all topics. */
    public static ConsentWording wording(Channel channel, Language language) {
        boolean french = language == Language.FR;
        return channel == Channel.CHECKOUT
                ? new ConsentWording(CHECKOUT_VERSION, language, french ? CHECKOUT_FR : CHECKOUT_EN)
                : new ConsentWording(VERSION, language, french ? FR : EN);
    }
}
