package fr.echeance.domain.takeover;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where the mapped fields stand in the rows of one file. A column that comes twice is read where it stands first. */
public final class Columns {
    private final int width;
    private final Map<SourceField, int[]> places = new EnumMap<>(SourceField.class);

    public Columns(TakeoverMapping mapping, Source source, List<String> header) {
        this.width = header.size();
        mapping.columns().forEach((field, names) -> {
            if (field.source() == source)
                places.put(field, names.stream().mapToInt(header::indexOf).toArray());
        });
    }

    public boolean has(SourceField field) {
        return places.containsKey(field);
    }

    /** Empty where the row is too short, and where nothing is mapped. */
    public String get(SourceField field, List<String> row) {
        return IntStream.of(places.getOrDefault(field, new int[0]))
                .filter(place -> place >= 0 && place < row.size())
                .mapToObj(row::get)
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Whether the row says more than the header can name: then nobody knows which cell is which. */
    public boolean overflows(List<String> row) {
        return row.size() > width
                && row.subList(width, row.size()).stream().anyMatch(cell -> !cell.isBlank());
    }
}
