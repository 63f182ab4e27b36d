package fr.echeance.domain.delivery;

import fr.echeance.domain.shared.InvalidValue;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A carrier's number: 5 to 35 capital letters and digits; spaces are dropped. Field and rule {@code
 * tracking}.
 */
public record TrackingNumber(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{5,35}");

    public TrackingNumber {
        value = value.length() > 60 ? "" : value.replace(" ", "").toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) throw new InvalidValue("tracking", "tracking");
    }
}
