package fr.echeance.domain.shared;

import java.text.Normalizer;

/** The checks that every typed line of text shares. */
final class Text {
    private Text() {}

    /** One trimmed line in Unicode NFC, at least one and at most {@code max} characters, without control characters. */
    static String line(String field, String raw, int max) {
        return checked(field, raw, max, false);
    }

    /** As {@link #line}, but line breaks are welcome. */
    static String lines(String field, String raw, int max) {
        return checked(field, raw, max, true);
    }

    private static String checked(String field, String raw, int max, boolean breaks) {
        // The length comes first: normalising a megabyte is work that an attacker should not get
        // for free.
        if (raw.length() > 4 * max) throw new InvalidValue(field, "too-long");
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC).strip().replace("\r\n", "\n");
        if (text.isEmpty()) throw new InvalidValue(field, "required");
        if (text.length() > max) throw new InvalidValue(field, "too-long");
        if (text.codePoints().anyMatch(c -> refused(c) && !(breaks && c == '\n')))
            throw new InvalidValue(field, "control-character");
        return text;
    }

    /** Control, lone surrogate, bidirectional override and replacement characters: none belongs in a name or an address. */
    private static boolean refused(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.SURROGATE
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xFFFD;
    }
}
