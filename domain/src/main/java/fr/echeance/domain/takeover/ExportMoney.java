package fr.echeance.domain.takeover;

import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * Amounts in euros as exports write them, in one file in many ways: {@code 1 234,56 €}, {@code EUR 1,234.56}, {@code 33.6442}. An amount
 * that bears the sign of another currency is none.
 */
public final class ExportMoney {
    private static final String SPACES = "[\\s\\u00a0\\u202f]*";
    private static final Pattern AMOUNT =
            Pattern.compile(
                    "(?i)"
                            + SPACES
                            + "(?:€|eur)?"
                            + SPACES
                            + "(\\d[\\d.,'’ \\u00a0\\u202f]{0,18}?)"
                            + SPACES
                            + "(?:€|eur)?"
                            + SPACES);

    /** Groups of three, all behind the same sign; no longer, so that the pieces of the longest order still add up. */
    private static final Pattern WHOLE =
            Pattern.compile("\\d{1,9}|\\d{1,3}([.,'’ \\u00a0\\u202f])\\d{3}(?:\\1\\d{3})?");

    private static final Pattern CENTS = Pattern.compile("\\d{0,6}");

    private ExportMoney() {}

    /**
     * Rounded half up to the cent. Throws {@link InvalidValue} with field {@code price}, rule {@code required} or {@code money}.
     *
     * @param usual sign before the cents, where the amount itself could be read in two ways
     */
    public static Money read(String raw, DecimalSign usual) {
        if (raw.isBlank()) throw new InvalidValue("price", "required");
        if (raw.length() > 40) throw new InvalidValue("price", "money");
        var amount = AMOUNT.matcher(raw);
        if (!amount.matches()) throw new InvalidValue("price", "money");
        String number = amount.group(1);
        int decimals = decimalSign(number, usual);
        String whole = decimals < 0 ? number : number.substring(0, decimals);
        String part = decimals < 0 ? "" : number.substring(decimals + 1);
        if (!WHOLE.matcher(whole).matches() || !CENTS.matcher(part).matches())
            throw new InvalidValue("price", "money");
        String plain = whole.replaceAll("\\D", "") + "." + (part.isEmpty() ? "0" : part);
        return new Money(
                new BigDecimal(plain)
                        .movePointRight(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
    }

    /**
     * Of two different signs the later one; a sign that comes twice groups thousands; a lone sign with three digits behind it does so too,
     * unless it is the usual one.
     */
    private static int decimalSign(String number, DecimalSign usual) {
        int comma = number.lastIndexOf(',');
        int point = number.lastIndexOf('.');
        if (comma >= 0 && point >= 0) return Math.max(comma, point);
        int sign = Math.max(comma, point);
        if (sign < 0 || number.indexOf(number.charAt(sign)) != sign) return -1;
        boolean groups = number.length() - sign - 1 == 3 && !usual.is(number.charAt(sign));
        return groups ? -1 : sign;
    }
}
