package fr.echeance.domain.takeover;

import fr.echeance.domain.shared.InvalidValue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which column of an export is which field: a small text that a person reads and edits, no code.
 *
 * @param shop the former shop: its numbers are told apart by it from those of another
 * @param columns several columns for a field that is written in parts
 */
public record TakeoverMapping(
        String shop, Notation notation, Map<SourceField, List<String>> columns) {
    private static final int LONGEST = 20_000;
    private static final Pattern SHOP = Pattern.compile("[a-z0-9-]{1,40}");

    public TakeoverMapping {
        if (!SHOP.matcher(shop).matches()) throw new InvalidValue("shop", "name");
        Map<SourceField, List<String>> sorted = new EnumMap<>(SourceField.class);
        columns.forEach((field, names) -> sorted.put(field, List.copyOf(names)));
        columns = Collections.unmodifiableMap(sorted);
    }

    /** What is usually called so. */
    public static TakeoverMapping propose(
            Map<Source, List<String>> headers, Notation notation, String shop) {
        Map<SourceField, List<String>> columns = new EnumMap<>(SourceField.class);
        headers.forEach((source, header) ->
                SourceField.of(source)
                        .forEach(field -> {
                            List<String> found = field.in(header);
                            if (!found.isEmpty()) columns.put(field, found);
                        }));
        return new TakeoverMapping(shop, notation, columns);
    }

    /** Throws {@link InvalidValue} with field {@code mapping}, {@code shop}, {@code days} or {@code decimals}. */
    public static TakeoverMapping parse(String text) {
        if (text.length() > LONGEST) throw new InvalidValue("mapping", "too-long");
        String shop = "former-shop";
        Notation notation = Notation.FRENCH;
        Map<SourceField, List<String>> columns = new EnumMap<>(SourceField.class);
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) continue;
            int sign = line.indexOf('=');
            if (sign < 0) throw new InvalidValue("mapping", "line");
            String key = line.substring(0, sign).strip();
            String value = line.substring(sign + 1).strip();
            switch (key) {
                case "shop" -> shop = value;
                case "days" -> notation = new Notation(DayOrder.of(value), notation.decimals());
                case "decimals" -> notation = new Notation(notation.days(), DecimalSign.of(value));
                default ->
                        columns.put(
                                SourceField.of(key)
                                        .orElseThrow(() -> new InvalidValue("mapping", "field")),
                                Arrays.stream(value.split(" \\+ ")).map(String::strip).toList());
            }
        }
        return new TakeoverMapping(shop, notation, columns);
    }

    /** What {@link #parse} reads. */
    public String text() {
        String lines =
                columns.entrySet().stream()
                        .map(e -> e.getKey().id() + " = " + String.join(" + ", e.getValue()) + "\n")
                        .collect(Collectors.joining());
        return "shop = " + shop + "\n" + notation.text() + lines;
    }

    /** Why these files cannot be read by it; nothing when they can. */
    public List<Problem> problems(Map<Source, List<String>> headers) {
        List<Problem> problems = new ArrayList<>();
        if (!headers.containsKey(Source.SALES))
            problems.add(new Problem(Wrong.MISSING_FILE, Source.SALES.id()));
        headers.keySet().stream()
                .flatMap(SourceField::of)
                .filter(field -> field.required() && !columns.containsKey(field))
                .forEach(field -> problems.add(new Problem(Wrong.MISSING_FIELD, field.id())));
        columns.forEach((field, names) -> {
            List<String> header = headers.getOrDefault(field.source(), List.of());
            for (String name : names) {
                if (!header.contains(name)) problems.add(new Problem(Wrong.UNKNOWN_COLUMN, name));
                if (RefusedColumn.of(name).isPresent())
                    problems.add(new Problem(Wrong.REFUSED_COLUMN, name));
            }
        });
        return problems;
    }

    /** The columns that are not read, in the order of the files. */
    public List<Unread> unread(Map<Source, List<String>> headers) {
        return headers.entrySet().stream()
                .flatMap(file ->
                        file.getValue().stream()
                                .filter(column -> !isRead(file.getKey(), column))
                                .map(column ->
                                        new Unread(
                                                file.getKey(), column, RefusedColumn.of(column))))
                .toList();
    }

    private boolean isRead(Source source, String column) {
        return columns.entrySet().stream()
                .anyMatch(e -> e.getKey().source() == source && e.getValue().contains(column));
    }

    /** What is wrong with a mapping. */
    public enum Wrong {
        /** Without sales nothing has a day. */
        MISSING_FILE,
        MISSING_FIELD,
        UNKNOWN_COLUMN,
        REFUSED_COLUMN
    }

    /** @param name of a field or of a column */
    public record Problem(Wrong wrong, String name) {}

    /** @param refused what it would tell, where its name says so */
    public record Unread(Source source, String column, Optional<RefusedColumn> refused) {}
}
