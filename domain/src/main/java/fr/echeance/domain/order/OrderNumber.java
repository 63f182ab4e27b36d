package fr.echeance.domain.order;

import fr.echeance.domain.shared.InvalidValue;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a buyer quotes: {@code E-} and ten characters of Crockford's base 32, in two groups, e.g.
 * {@code E-7K3MQ-92QDX}. Random, so that it tells nobody how many orders there are and nobody finds
 * one by counting.
 */
public record OrderNumber(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern SHAPE =
            Pattern.compile("E-[" + ALPHABET + "]{5}-[" + ALPHABET + "]{5}");

    public OrderNumber {
        value = value.length() > 20 ? "" : value.strip().toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) throw new InvalidValue("number", "order-number");
    }

    /** Draws a number from 50 random bits; higher bits are ignored. */
    public static OrderNumber draw(long randomBits) {
        StringBuilder drawn = new StringBuilder("E-");
        for (int i = 0; i < 10; i++) {
            if (i == 5) drawn.append('-');
            drawn.append(ALPHABET.charAt((int) (randomBits >>> (5 * i)) & 31));
        }
        return new OrderNumber(drawn.toString());
    }
}
