package fr.echeance.web.shared;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed into a form, or what it begins with.
 *
 * @param rules that were broken, by names of fields
 */
public record Typed(Map<String, String> values, Map<String, String> rules) {
    public static Typed of(Map<String, String> values) {
        return new Typed(values, Map.of());
    }

    public Typed broken(Map<String, String> brokenRules) {
        return new Typed(values, brokenRules);
    }

    public String value(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /** A whole number of at most nine digits; empty when it is none. */
    public Optional<Integer> number(String name) {
        return Optional.of(value(name))
                .filter(typed -> typed.matches("[0-9]{1,9}"))
                .map(Integer::valueOf);
    }

    public Field field(String name) {
        return Field.empty(name).filled(value(name), rules);
    }

    /** In the order in which they were read. */
    public List<Field> brokenFields() {
        return rules.keySet().stream().map(this::field).toList();
    }

    /** Where somebody else has written something else meanwhile. */
    public List<Difference> against(Map<String, String> present) {
        return present.entrySet().stream()
                .filter(now -> !now.getValue().equals(value(now.getKey()).replace("\r\n", "\n")))
                .map(now -> new Difference(now.getKey(), value(now.getKey()), now.getValue()))
                .sorted(java.util.Comparator.comparing(Difference::field))
                .toList();
    }

    /**
     * @param field its label is the text {@code field.<field>}
     */
    public record Difference(String field, String yours, String theirs) {}
}
