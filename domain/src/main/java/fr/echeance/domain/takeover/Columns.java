package fr.echeance.domain.takeover;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Where the mapped fields stand in the rows of one file. A column that comes twice is read where it stands first. */
public final class Columns {
    private static final int[] NOWHERE = {};

    /** An address, a number, a day, a telephone. */
    private static final Pattern VALUE =
            Pattern.compile("(?s).*@.*|[\\s+(]*\\d[\\d\\s.,:/()+-]*[€]?\\s*");

    private final int width;
    private final Map<SourceField, int[]> places = new EnumMap<>(SourceField.class);

    public Columns(TakeoverMapping mapping, Source source, List<String> header) {
        this.width = header.size();
        mapping.columns()
                .forEach((field, names) -> {
                    if (field.source() == source)
                        places.put(field, names.stream().mapToInt(header::indexOf).toArray());
                });
    }

    /** Whether a row can be one of names: a file without any would have those of people shown as columns. */
    public static boolean areNames(List<String> row) {
        return row.stream().anyMatch(cell -> !cell.isBlank())
                && row.stream().noneMatch(cell -> VALUE.matcher(cell).matches());
    }

    public boolean has(SourceField field) {
        return places.containsKey(field);
    }

    /** Empty where the row is too short, and where nothing is mapped. */
    public String get(SourceField field, List<String> row) {
        String joined = "";
        for (int place : places.getOrDefault(field, NOWHERE)) {
            if (place < 0 || place >= row.size()) continue;
            String cell = row.get(place).strip();
            if (!cell.isEmpty()) joined = joined.isEmpty() ? cell : joined + " " + cell;
        }
        return joined;
    }

    /** Whether the row says more than the header can name: then nobody knows which cell is which. */
    public boolean overflows(List<String> row) {
        return row.size() > width
                && row.subList(width, row.size()).stream().anyMatch(cell -> !cell.isBlank());
    }
}
