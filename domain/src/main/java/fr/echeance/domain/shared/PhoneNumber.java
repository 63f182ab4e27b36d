package fr.echeance.domain.shared;

import java.util.regex.Pattern;

/** A telephone number of 6 to 15 digits (ITU-T E.164), with an optional leading plus; spaces, dots, dashes and brackets are dropped. */
public record PhoneNumber(String value) implements Personal {
    private static final Pattern SHAPE = Pattern.compile("\\+?[0-9]{6,15}");

    public PhoneNumber {
        value = Text.line("phone", value, 30).replaceAll("[ .()\\u00a0\\u202f-]", "");
        if (!SHAPE.matcher(value).matches()) throw new InvalidValue("phone", "phone");
    }

    @Override
    public String toString() {
        return MASK;
    }
}
