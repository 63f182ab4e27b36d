package fr.echeance.application.takeover;

import fr.echeance.domain.takeover.Columns;
import fr.echeance.domain.takeover.Source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Exports in memory: rows of lines, cells between commas, no quotes; the offset of a row is its number. */
public final class InMemoryExports implements Exports {
    private final Map<UUID, Map<Source, List<String>>> files = new HashMap<>();

    @Override
    public Optional<Fault> store(UUID takeover, Source source, InputStream content) {
        try {
            String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            if (text.isBlank()) return Optional.of(Fault.EMPTY);
            if (text.indexOf('\0') >= 0) return Optional.of(Fault.NO_TEXT);
            String header = text.lines().findFirst().orElse("");
            if (!Columns.areNames(List.of(header.split(",", -1))))
                return Optional.of(Fault.NO_HEADER);
            files.computeIfAbsent(takeover, _ -> new EnumMap<>(Source.class))
                    .put(source, text.lines().toList());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<Source> sources(UUID takeover) {
        return files.getOrDefault(takeover, Map.of()).keySet();
    }

    @Override
    public String digest(UUID takeover) {
        return "%064x".formatted(files.getOrDefault(takeover, Map.of()).hashCode() & 0xffffffffL);
    }

    @Override
    public long size(UUID takeover, Source source) {
        return files.getOrDefault(takeover, Map.of()).getOrDefault(source, List.of()).size();
    }

    @Override
    public Rows rows(UUID takeover, Source source) {
        List<String> lines = files.getOrDefault(takeover, Map.of()).getOrDefault(source, List.of());
        return new Rows() {
            private int at;

            @Override
            public Optional<Row> next() {
                if (at >= lines.size()) return Optional.empty();
                String line = lines.get(at++);
                return Optional.of(
                        new Row(
                                at - 1,
                                at,
                                at,
                                at + 1,
                                List.of(line.split(",", -1)),
                                line.startsWith("\"")));
            }

            @Override
            public void goTo(long offset, long line) {
                at = (int) offset;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public Notes notes(UUID takeover) {
        Map<String, Long> notes = new HashMap<>();
        return new Notes() {
            @Override
            public long first(String word, long number) {
                return notes.computeIfAbsent(word, _ -> number);
            }

            @Override
            public void greatest(String word, long number) {
                notes.merge(word, number, Math::max);
            }

            @Override
            public OptionalLong of(String word) {
                Long number = notes.get(word);
                return number == null ? OptionalLong.empty() : OptionalLong.of(number);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void remove(UUID takeover) {
        files.remove(takeover);
    }

    @Override
    public Set<UUID> kept() {
        return Set.copyOf(files.keySet());
    }
}
