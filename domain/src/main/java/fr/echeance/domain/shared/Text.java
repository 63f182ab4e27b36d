package fr.echeance.domain.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The checks that every typed line of text shares. */
public final class Text {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int REPLACEMENT = 0xFFFD;

    /** Blanks of every kind (Unicode White_Space) at either end, and the letters that look like one. */
    private static final Pattern EDGES =
            Pattern.compile(
                    "^[\\p{IsWhite_Space}\\x{3164}\\x{FFA0}\\x{115F}\\x{1160}]+|[\\p{IsWhite_Space}\\x{3164}\\x{FFA0}\\x{115F}\\x{1160}]+$");

    private Text() {}

    /** One trimmed line in Unicode NFC, at most {@code max} characters, with a letter or a digit among them and without control characters. */
    public static String line(String field, String raw, int max) {
        String line = checked(field, raw, max, false);
        if (line.codePoints().noneMatch(Character::isLetterOrDigit))
            throw new InvalidValue(field, "required");
        return line;
    }

    /** As {@link #line}, but line breaks are welcome. */
    public static String lines(String field, String raw, int max) {
        return checked(field, raw, max, true);
    }

    private static String checked(String field, String raw, int max, boolean breaks) {
        // The length comes first: normalising a megabyte is work that an attacker should not get
        // for free.
        if (raw.length() > 4 * max) throw new InvalidValue(field, "too-long");
        String text =
                EDGES.matcher(Normalizer.normalize(raw, Normalizer.Form.NFC))
                        .replaceAll("")
                        .replace("\r\n", "\n");
        if (text.isEmpty()) throw new InvalidValue(field, "required");
        if (text.length() > max) throw new InvalidValue(field, "too-long");
        if (text.codePoints().anyMatch(c -> refused(c) && !(breaks && c == '\n')))
            throw new InvalidValue(field, "control-character");
        return text;
    }

    /** What has no shape, or turns the direction of what follows: none belongs in a name or an address, but joiners between letters do. */
    private static boolean refused(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    true;
            case Character.FORMAT -> c != ZERO_WIDTH_JOINER && c != ZERO_WIDTH_NON_JOINER;
            default -> c == REPLACEMENT;
        };
    }
}
