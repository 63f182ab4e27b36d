package fr.echeance.web.shared;

import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.PostalAddress;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of one address as they were sent.
 *
 * @param prefix before the fields' names: nothing, or {@code billing}
 */
public record AddressRequest(
        String prefix, String name, String street, String extra, String postcode, String city) {
    public static AddressRequest from(String prefix, Map<String, String> form) {
        return new AddressRequest(
                prefix,
                form.getOrDefault(named(prefix, "name"), ""),
                form.getOrDefault(named(prefix, "street"), ""),
                form.getOrDefault(named(prefix, "extra"), ""),
                form.getOrDefault(named(prefix, "postcode"), ""),
                form.getOrDefault(named(prefix, "city"), ""));
    }

    public PostalAddress toAddress() {
        try {
            return new PostalAddress(
                    new PersonName(name), street, Optional.of(extra), postcode, city, "FR");
        } catch (InvalidValue invalid) {
            throw new InvalidValue(named(prefix, invalid.field()), invalid.rule());
        }
    }

    /** Each field that breaks a rule: what is wrong is replaced by something sound, until nothing is wrong. */
    public Map<String, String> broken() {
        Map<String, String> broken = new HashMap<>();
        AddressRequest rest = this;
        while (true) {
            try {
                rest.toAddress();
                return broken;
            } catch (InvalidValue invalid) {
                if (broken.put(invalid.field(), invalid.rule()) != null) throw invalid;
                rest = rest.mended(invalid.field());
            }
        }
    }

    private AddressRequest mended(String field) {
        return new AddressRequest(
                prefix,
                field.equals(named(prefix, "name")) ? "x" : name,
                field.equals(named(prefix, "street")) ? "x" : street,
                field.equals(named(prefix, "extra")) ? "x" : extra,
                field.equals(named(prefix, "postcode")) ? "75001" : postcode,
                field.equals(named(prefix, "city")) ? "x" : city);
    }

    private static String named(String prefix, String field) {
        return prefix.isEmpty()
                ? field
                : prefix + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    }
}
