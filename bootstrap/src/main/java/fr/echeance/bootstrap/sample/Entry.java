package fr.echeance.bootstrap.sample;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A mapping in one of the sample's files. */
record Entry(Map<?, ?> values) {
    static Entry read(String file) {
        return new Entry(
                new Yaml(new SafeConstructor(new LoaderOptions())).<Map<?, ?>>load(resource(file)));
    }

    static String resource(String file) {
        try (InputStream stream = Entry.class.getResourceAsStream("/sample/" + file)) {
            return new String(
                    Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String text(String key) {
        return String.valueOf(Objects.requireNonNull(values.get(key), key));
    }

    int number(String key) {
        return (Integer) Objects.requireNonNull(values.get(key), key);
    }

    Entry entry(String key) {
        return new Entry((Map<?, ?>) Objects.requireNonNull(values.get(key), key));
    }

    List<Entry> entries(String key) {
        return ((List<?>) Objects.requireNonNull(values.get(key), key))
                .stream().map(each -> new Entry((Map<?, ?>) each)).toList();
    }
}
