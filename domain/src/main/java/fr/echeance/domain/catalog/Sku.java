package fr.echeance.domain.catalog;

import fr.echeance.domain.shared.InvalidValue;

import java.util.regex.Pattern;

/** An article number (stock keeping unit): 3 to 20 capital letters, digits and dashes. Sorted, so that stock rows are always locked in one order. */
public record Sku(String value) implements Comparable<Sku> {
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9-]{3,20}");

    public Sku {
        if (!SHAPE.matcher(value).matches()) throw new InvalidValue("sku", "sku");
    }

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }
}
