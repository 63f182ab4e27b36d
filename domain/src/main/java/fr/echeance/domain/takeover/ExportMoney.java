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
    private static final Pattern DECORATION = Pattern.compile("[\\s\\u00a0\\u202f'’€]|(?i)eur");

    /** No longer, so that the pieces of the longest order still add up. */
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]{0,11}");

    private ExportMoney() {}

    /**
     * Rounded half up to the cent. Throws {@link InvalidValue} with field {@code price}, rule {@code required} or {@code money}.
     *
     * @param usual sign before the cents, where the amount itself could be read in two ways
     */
    public static Money read(String raw, DecimalSign usual) {
        if (raw.isBlank()) throw new InvalidValue("price", "required");
        if (raw.length() > 40) throw new InvalidValue("price", "money");
        String number = DECORATION.matcher(raw).replaceAll("");
        if (!NUMBER.matcher(number).matches()) throw new InvalidValue("price", "money");
        int decimals = decimalSign(number, usual);
        String whole = decimals < 0 ? number : number.substring(0, decimals);
        String part = decimals < 0 ? "" : number.substring(decimals + 1);
        if (decimals >= 0 && whole.indexOf(number.charAt(decimals)) >= 0)
            throw new InvalidValue("price", "money");
        String plain = whole.replaceAll("[.,]", "") + "." + (part.isEmpty() ? "0" : part);
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
