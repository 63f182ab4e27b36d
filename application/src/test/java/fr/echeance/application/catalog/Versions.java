package fr.echeance.application.catalog;

import java.util.HashMap;
import java.util.Map;

/** Counts how often something changed, as the rows of the catalogue do. */
final class Versions {
    private final Map<Object, Object> values = new HashMap<>();
    private final Map<Object, Integer> counts = new HashMap<>();

    void note(Object key, Object value) {
        if (!value.equals(values.put(key, value))) counts.merge(key, 1, Integer::sum);
    }

    int of(Object key) {
        return counts.getOrDefault(key, 0);
    }
}
