package fr.echeance.domain.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a parcel or an invoice goes.
 *
 * @param recipient who receives it
 * @param street street and number, 1 to 120 characters
 * @param extra building, floor, door: at most 120 characters
 * @param postcode 5 digits in France, else 2 to 12 letters, digits, spaces and dashes
 * @param city 1 to 80 characters
 * @param country ISO 3166-1 alpha-2; the sample shop delivers to metropolitan France
 */
public record PostalAddress(
        PersonName recipient,
        String street,
        Optional<String> extra,
        String postcode,
        String city,
        String country)
        implements Personal {
    private static final Pattern FRENCH = Pattern.compile("[0-9]{5}");
    private static final Pattern OTHER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 -]{1,11}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    public PostalAddress {
        street = Text.line("street", street, 120);
        extra = extra.filter(e -> !e.isBlank()).map(e -> Text.line("extra", e, 120));
        postcode = Text.line("postcode", postcode, 12);
        city = Text.line("city", city, 80);
        country = Text.line("country", country, 2).toUpperCase(Locale.ROOT);
        if (!COUNTRY.matcher(country).matches()) throw new InvalidValue("country", "country");
        if (!(country.equals("FR") ? FRENCH : OTHER).matcher(postcode).matches())
            throw new InvalidValue("postcode", "postcode");
    }

    @Override
    public String toString() {
        return MASK;
    }
}
