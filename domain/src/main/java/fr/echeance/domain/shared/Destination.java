package fr.echeance.domain.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * As much of an address as decides whether and how a parcel gets there.
 *
 * @param postcode 5 digits in France, else 2 to 12 letters, digits, spaces and dashes
 * @param country ISO 3166-1 alpha-2
 */
public record Destination(String postcode, String country) {
    private static final Pattern FRENCH = Pattern.compile("[0-9]{5}");
    private static final Pattern OTHER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 -]{1,11}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    public Destination {
        postcode = Text.line("postcode", postcode, 12);
        country = Text.line("country", country, 2).toUpperCase(Locale.ROOT);
        if (!COUNTRY.matcher(country).matches()) throw new InvalidValue("country", "country");
        if (!(country.equals("FR") ? FRENCH : OTHER).matcher(postcode).matches())
            throw new InvalidValue("postcode", "postcode");
    }
}
