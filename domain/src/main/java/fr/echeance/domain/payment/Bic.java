package fr.echeance.domain.payment;

import fr.echeance.domain.shared.InvalidValue;

import java.util.Locale;
import java.util.regex.Pattern;

/** A bank (ISO 9362), eight or eleven characters, e.g. {@code AGRIFRPP}. */
public record Bic(String value) {
    private static final Pattern SHAPE =
            Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");

    public Bic {
        value = value.length() > 20 ? "" : value.strip().toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) throw new InvalidValue("bic", "bic");
    }
}
