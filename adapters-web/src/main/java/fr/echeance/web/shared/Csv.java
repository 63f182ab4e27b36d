package fr.echeance.web.shared;

import fr.echeance.domain.shared.InvalidValue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What files of comma or semicolon separated values have in common (RFC 4180, and what spreadsheets make of it). */
public final class Csv {
    /** The byte order mark with which spreadsheets begin. */
    public static final String MARK = "\uFEFF";

    private Csv() {}

    /** @throws InvalidValue field {@code file}, rule not-utf-8 */
    public static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new InvalidValue("file", "not-utf-8");
        }
    }

    public static String withoutMark(String text) {
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    /** Whichever the header has more of. */
    public static char delimiter(String header) {
        long semicolons = header.chars().filter(c -> c == ';').count();
        return semicolons >= header.chars().filter(c -> c == ',').count() ? ';' : ',';
    }
}
