package fr.echeance.web.shared;

import fr.echeance.domain.shared.InvalidValue;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * One field of a form.
 *
 * @param name as it is sent; its label is the text {@code field.<name>}
 * @param value what was typed, or nothing
 * @param rule which rule the value broke; its advice is the text {@code rule.<rule>}
 */
public record Field(String name, String value, @Nullable String rule) {
    public static Field empty(String name) {
        return new Field(name, "", null);
    }

    public static Field of(String name, String value) {
        return new Field(name, value, null);
    }

    public Field broken(String brokenRule) {
        return new Field(name, value, brokenRule);
    }

    /**
     * With what was typed, and the rule that it broke.
     *
     * @param brokenRules by names of fields
     */
    public Field filled(String typed, Map<String, String> brokenRules) {
        return new Field(name, typed, brokenRules.get(name));
    }

    /** Broken, if it is this field that the value was typed into. */
    public Field brokenBy(InvalidValue invalid) {
        return invalid.field().equals(name) ? broken(invalid.rule()) : this;
    }
}
