package fr.echeance.domain.shared;

import java.util.Optional;

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
    public PostalAddress {
        street = Text.line("street", street, 120);
        extra = extra.filter(e -> !e.isBlank()).map(e -> Text.line("extra", e, 120));
        city = Text.line("city", city, 80);
        Destination destination = new Destination(postcode, country);
        postcode = destination.postcode();
        country = destination.country();
    }

    public Destination destination() {
        return new Destination(postcode, country);
    }

    @Override
    public String toString() {
        return MASK;
    }
}
