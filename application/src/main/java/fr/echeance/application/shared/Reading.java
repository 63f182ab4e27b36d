package fr.echeance.application.shared;

import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.Text;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Values as they were typed, into a form or a row, read strictly. What breaks a rule is gathered, so that one answer tells all of it;
 * a value that is read as empty broke one, unless it may be left out.
 */
public final class Reading {
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,6}(?:[.,][0-9]{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,7}");

    private final Map<String, String> typed;
    private final Map<String, String> rules = new LinkedHashMap<>();

    public Reading(Map<String, String> typed) {
        this.typed = typed;
    }

    /** The broken rules by names of fields. */
    public Map<String, String> rules() {
        return rules;
    }

    public String raw(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    public <T> Optional<T> read(String field, Function<String, T> reader) {
        try {
            String raw = raw(field);
            if (raw.isEmpty()) throw new InvalidValue(field, "required");
            return Optional.of(reader.apply(raw));
        } catch (InvalidValue invalid) {
            rules.put(field, invalid.rule());
            return Optional.empty();
        }
    }

    /** One that may be left out. */
    public <T> Optional<T> ifTyped(String field, Function<String, T> reader) {
        return raw(field).isEmpty() ? Optional.empty() : read(field, reader);
    }

    public Optional<String> line(String field, int max) {
        return read(field, raw -> Text.line(field, raw, max));
    }

    public Optional<String> lines(String field, int max) {
        return read(field, raw -> Text.lines(field, raw, max));
    }

    public Optional<Slug> slug(String field) {
        return read(field, Slug::new);
    }

    /** As {@link #slug}, for what gets an address of its own in the back office: there, "new" is where one begins. */
    public Optional<Slug> newSlug(String field) {
        return read(
                field,
                raw -> {
                    if (raw.equals("new")) throw new InvalidValue(field, "taken");
                    return new Slug(raw);
                });
    }

    /** By its name in small letters. */
    public <E extends Enum<E>> Optional<E> choice(String field, Class<E> choices) {
        return read(
                field,
                raw -> {
                    for (E choice : choices.getEnumConstants())
                        if (choice.name().toLowerCase(Locale.ROOT).equals(raw)) return choice;
                    throw new InvalidValue(field, "choice");
                });
    }

    public Optional<Integer> whole(String field, int min, int max) {
        return read(field, raw -> whole(field, raw, min, max));
    }

    /** Euros, with a comma or a point before the cents. */
    public Optional<Money> money(String field) {
        return read(field, raw -> money(field, raw));
    }

    public static Money money(String field, String raw) {
        if (!AMOUNT.matcher(raw).matches()) throw new InvalidValue(field, "money");
        return new Money(new BigDecimal(raw.replace(',', '.')).movePointRight(2).longValueExact());
    }

    private static int whole(String field, String raw, int min, int max) {
        if (!WHOLE.matcher(raw).matches()) throw new InvalidValue(field, "whole");
        int whole = Integer.parseInt(raw);
        if (whole < min || whole > max) throw new InvalidValue(field, "range");
        return whole;
    }
}
