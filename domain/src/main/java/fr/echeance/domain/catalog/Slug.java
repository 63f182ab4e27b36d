package fr.echeance.domain.catalog;

import fr.echeance.domain.shared.InvalidValue;

import java.util.regex.Pattern;

/**
 * A name in an address: lower-case letters without accents, digits and single dashes, 1 to 80
 * characters. Field and rule {@code slug}.
 */
public record Slug(String value) implements Comparable<Slug> {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    public Slug {
        if (value.length() > 80 || !SHAPE.matcher(value).matches())
            throw new InvalidValue("slug", "slug");
    }

    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }
}
