package fr.echeance.domain.account;

import fr.echeance.domain.shared.InvalidValue;

import java.text.Normalizer;

/**
 * What only its owner knows: 12 to 128 characters of any kind, in Unicode NFKC so that every keyboard types the same; no rule of
 * composition (NIST SP 800-63B, 5.1.1.2). Never stored, never printed. Throws {@link InvalidValue} with rule {@code too-short},
 * {@code too-long} or {@code required}.
 */
public record Password(String value) {
    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    public Password {
        // The length comes first: normalising a megabyte is work that an attacker should not get.
        if (value.length() > 4 * LONGEST) throw new InvalidValue("password", "too-long");
        value = Normalizer.normalize(value, Normalizer.Form.NFKC);
        int length = value.codePointCount(0, value.length());
        if (value.isBlank()) throw new InvalidValue("password", "required");
        if (length < SHORTEST) throw new InvalidValue("password", "too-short");
        if (length > LONGEST) throw new InvalidValue("password", "too-long");
    }

    @Override
    public String toString() {
        return "•••";
    }
}
