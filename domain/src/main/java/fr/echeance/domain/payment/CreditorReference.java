package fr.echeance.domain.payment;

import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.shared.InvalidValue;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the buyer states with a transfer (référence créancier, ISO 11649), e.g. {@code RF44 7K3M Q92Q DX}: {@code RF}, two check digits,
 * and the ten characters of the order's number, so that either is found from the other and a slip of the pen finds nobody else's order.
 */
public record CreditorReference(String value) {
    private static final String PREFIX = "RF";
    private static final int LONGEST = 60;
    private static final int BODY = 4;
    private static final int HALF = 9;
    private static final Pattern SHAPE = Pattern.compile("RF[0-9]{2}[0-9A-Z]{10}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f-]+");

    public CreditorReference {
        value =
                value.length() > LONGEST
                        ? ""
                        : SPACES.matcher(value).replaceAll("").toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches() || !Mod97.holds(value)) throw refused();
        number(value);
    }

    public static CreditorReference of(OrderNumber number) {
        String body = number.value().substring(2).replace("-", "");
        return new CreditorReference(PREFIX + Mod97.digits(PREFIX, body) + body);
    }

    /** The order that it was derived from. */
    public OrderNumber number() {
        return number(value);
    }

    /** As it is printed: in groups of four. */
    public String grouped() {
        return inFours(value);
    }

    static String inFours(String value) {
        return value.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static OrderNumber number(String value) {
        try {
            return new OrderNumber(
                    "E-" + value.substring(BODY, HALF) + "-" + value.substring(HALF));
        } catch (InvalidValue otherLetters) {
            throw refused();
        }
    }

    private static InvalidValue refused() {
        return new InvalidValue("reference", "creditor-reference");
    }
}
