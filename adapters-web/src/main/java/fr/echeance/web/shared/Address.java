package fr.echeance.web.shared;

import fr.echeance.domain.shared.PostalAddress;

import java.util.List;
import java.util.Map;

/** The fields of one address; delivery goes without prefix, billing is named {@code billingName} and so on. */
public record Address(Field name, Field street, Field extra, Field postcode, Field city) {
    public static Address delivery() {
        return new Address(
                Field.empty("name"),
                Field.empty("street"),
                Field.empty("extra"),
                Field.empty("postcode"),
                Field.empty("city"));
    }

    /** Of a delivery, as it is kept. */
    public static Address of(PostalAddress kept) {
        return new Address(
                Field.of("name", kept.recipient().value()),
                Field.of("street", kept.street()),
                Field.of("extra", kept.extra().orElse("")),
                Field.of("postcode", kept.postcode()),
                Field.of("city", kept.city()));
    }

    public static Address billing() {
        return new Address(
                Field.empty("billingName"),
                Field.empty("billingStreet"),
                Field.empty("billingExtra"),
                Field.empty("billingPostcode"),
                Field.empty("billingCity"));
    }

    /**
     * @param broken rules by names of fields
     */
    public Address filled(AddressRequest typed, Map<String, String> broken) {
        return new Address(
                name.filled(typed.name(), broken),
                street.filled(typed.street(), broken),
                extra.filled(typed.extra(), broken),
                postcode.filled(typed.postcode(), broken),
                city.filled(typed.city(), broken));
    }

    public List<Field> fields() {
        return List.of(name, street, extra, postcode, city);
    }
}
