package fr.echeance.web.shared;

import fr.echeance.domain.shared.InvalidValue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Gathers which fields of a form break which rule. */
public final class Broken {
    private final Map<String, String> rules = new LinkedHashMap<>();

    /** @param value throws {@link InvalidValue} when what was typed is no such value */
    public void check(Supplier<?> value) {
        try {
            var _ = value.get();
        } catch (InvalidValue invalid) {
            add(invalid.field(), invalid.rule());
        }
    }

    public void add(String field, String rule) {
        rules.put(field, rule);
    }

    public void addAll(Map<String, String> more) {
        rules.putAll(more);
    }

    /** By names of fields. */
    public Map<String, String> rules() {
        return Map.copyOf(rules);
    }
}
