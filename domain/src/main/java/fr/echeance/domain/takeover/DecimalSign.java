package fr.echeance.domain.takeover;

import fr.echeance.domain.shared.InvalidValue;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands before the cents: {@code 12,500} is twelve and a half or twelve thousand five hundred, and only the mapping can say which.
 * An amount that shows it by itself is read as it shows.
 */
public enum DecimalSign {
    COMMA("comma", ','),
    POINT("point", '.');

    private static final Pattern TELLING =
            Pattern.compile(
                    "(?:\\d+|\\d{1,3}(?:[ \\u00a0\\u202f.,]\\d{3})+)([.,])(?:\\d{1,2}|\\d{4,})");

    private final String words;
    private final char sign;

    DecimalSign(String words, char sign) {
        this.words = words;
        this.sign = sign;
    }

    /** As the mapping says it. */
    public String words() {
        return words;
    }

    boolean is(char one) {
        return sign == one;
    }

    static DecimalSign of(String words) {
        for (DecimalSign sign : values()) if (sign.words.equals(words)) return sign;
        throw new InvalidValue("decimals", "choice");
    }

    /** What an amount tells by itself; nothing where three digits follow, or none. */
    public static Optional<DecimalSign> told(String amount) {
        if (amount.length() > 40) return Optional.empty();
        var number = TELLING.matcher(amount.replaceAll("[^\\d .,\\u00a0\\u202f]", "").strip());
        if (!number.matches()) return Optional.empty();
        return Optional.of(number.group(1).equals(",") ? COMMA : POINT);
    }
}
