package fr.echeance.domain.privacy;

import org.yaml.snakeyaml.Yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tables that code is held against. */
final class Tables {
    private Tables() {}

    /** The client's published table. */
    static Map<String, Object> register() {
        return new Yaml().load(text("register.yaml"));
    }

    /** What is executed. */
    static Map<String, Object> recordKinds() {
        return new Yaml().load(text("record-kinds.yaml"));
    }

    /** What nothing serves or keeps yet. */
    static List<String> pending(String what) {
        return text("pending-" + what + ".txt").lines().toList();
    }

    @SuppressWarnings("unchecked") // a key that names a table
    static Map<String, Map<String, Object>> table(Map<String, Object> file, String key) {
        return (Map<String, Map<String, Object>>) at(file, key);
    }

    @SuppressWarnings("unchecked") // a key that names rows
    static List<Map<String, Object>> rows(Map<String, Object> file, String key) {
        return (List<Map<String, Object>>) at(file, key);
    }

    @SuppressWarnings("unchecked") // a key that names words
    static List<String> words(Map<String, Object> row, String key) {
        return (List<String>) row.getOrDefault(key, List.of());
    }

    static Object at(Map<String, Object> row, String key) {
        return Objects.requireNonNull(row.get(key), key);
    }

    static String word(Map<String, Object> row, String key) {
        return at(row, key).toString();
    }

    private static String text(String resource) {
        try (InputStream in =
                Objects.requireNonNull(Tables.class.getResourceAsStream("/" + resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
