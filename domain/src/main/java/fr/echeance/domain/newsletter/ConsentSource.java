package fr.echeance.domain.newsletter;

import fr.echeance.domain.privacy.ConsentWording;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Text;

import java.util.regex.Pattern;

/**
 * Where people agreed elsewhere, and to which words: who writes must be able to prove it (GDPR art. 7(1)).
 *
 * @param name of the occasion, e.g. {@code salon-du-livre-2025}: 3 to 60 small letters, digits and dashes, so that it names nobody
 * @param wording the words that they read, at most {@value #WORDING} characters
 */
public record ConsentSource(String name, String wording) {
    private static final int WORDING = 2_000;
    private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9-]{1,58})[a-z0-9]");

    /** @throws InvalidValue {@code source}, {@code slug}; or {@code wording} */
    public ConsentSource {
        if (!NAME.matcher(name).matches()) throw new InvalidValue("source", "slug");
        wording = Text.lines("wording", wording, WORDING);
    }

    /** As the proof of a consent names it. */
    public String version() {
        return "import-" + name;
    }

    /** SHA-256 of the words in UTF-8, 64 hexadecimal digits. */
    public String wordingHash() {
        return ConsentWording.hash(wording);
    }
}
