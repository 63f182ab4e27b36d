package fr.echeance.domain.takeover;

import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Amounts as exports write them, in one file in many ways: {@code $90,000}, {@code 1 234,56 €}, {@code 1,234.56}, {@code 33.6442}. */
public final class ExportMoney {
    private static final Pattern DECORATION =
            Pattern.compile("[\\s\\u00a0\\u202f'’$€£]|(?i)eur|(?i)usd");

    /** No longer, so that the pieces of the longest order still add up. */
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]{0,11}");

    private ExportMoney() {}

    /** Rounded half up to the cent. Throws {@link InvalidValue} with field {@code price}, rule {@code required} or {@code money}. */
    public static Money read(String raw) {
        if (raw.isBlank()) throw new InvalidValue("price", "required");
        if (raw.length() > 40) throw new InvalidValue("price", "money");
        String number = DECORATION.matcher(raw).replaceAll("");
        if (!NUMBER.matcher(number).matches()) throw new InvalidValue("price", "money");
        int decimals = decimalSign(number);
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
     * Of two different signs the later one; a sign that comes twice groups thousands; a lone comma with three digits behind it does too,
     * and a lone point does not, since unit prices have four decimals.
     */
    private static int decimalSign(String number) {
        int comma = number.lastIndexOf(',');
        int point = number.lastIndexOf('.');
        if (comma >= 0 && point >= 0) return Math.max(comma, point);
        int sign = Math.max(comma, point);
        if (sign < 0 || number.indexOf(number.charAt(sign)) != sign) return -1;
        boolean groups = sign == comma && number.length() - sign - 1 == 3;
        return groups ? -1 : sign;
    }
}
