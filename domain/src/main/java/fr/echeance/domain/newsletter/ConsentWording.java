package fr.echeance.domain.newsletter;

import fr.echeance.domain.shared.Language;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The words to which somebody says yes (GDPR art. 4(11), 7(1); CPCE art. L. 34-5). Whoever changes them gives them another version: the
 * proof of each consent names version and hash.
 *
 * @param version such as {@code newsletter-1}
 */
public record ConsentWording(String version, Language language, String text) {
    private static final String VERSION = "newsletter-1";
    private static final String FR =
            "J’accepte de recevoir la lettre de la boutique à cette adresse, sur les sujets"
                + " choisis. Je peux me désinscrire à tout moment, par le lien de chaque lettre.";
    private static final String EN =
            "I agree to receive the shop’s newsletter at this address, on the topics chosen. I can"
                    + " unsubscribe at any time, by the link in each letter.";

    /** As forms show it today. */
    public static ConsentWording current(Language language) {
        return new ConsentWording(VERSION, language, language == Language.FR ? FR : EN);
    }

    /** SHA-256 of the text in UTF-8, 64 hexadecimal digits. */
    public String hash() {
        return hash(text);
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
