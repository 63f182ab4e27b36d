package fr.echeance.domain.privacy;

import fr.echeance.domain.shared.Language;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The words to which somebody says yes (GDPR art. 4(11), 7(1); CPCE art. L. 34-5; LIL art. 82). Each feature that asks has its own; whoever
 * changes them gives them another version: what is kept of each consent names version and hash.
 *
 * @param version such as {@code newsletter-1}
 */
public record ConsentWording(String version, Language language, String text) {
    /** SHA-256 of the text in UTF-8, 64 hexadecimal digits. */
    public String hash() {
        return hash(text);
    }

    /** As {@link #hash()}, of words that were read elsewhere. */
    public static String hash(String text) {
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
