package fr.echeance.application.takeover;

import fr.echeance.application.takeover.Exports.Notes;
import fr.echeance.application.takeover.Exports.Row;
import fr.echeance.application.takeover.Exports.Rows;
import fr.echeance.domain.takeover.Columns;
import fr.echeance.domain.takeover.Notation;
import fr.echeance.domain.takeover.Source;
import fr.echeance.domain.takeover.TakeoverMapping;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The files of one export, opened under a mapping, and what was noted of them. */
final class OpenExport implements AutoCloseable {
    private final Map<Source, Rows> files = new EnumMap<>(Source.class);
    private final Map<Source, Columns> columns = new EnumMap<>(Source.class);
    private final Notation notation;
    private final Notes notes;

    OpenExport(Exports exports, UUID takeover, TakeoverMapping mapping) {
        notation = mapping.notation();
        notes = exports.notes(takeover);
        try {
            for (Source source : exports.sources(takeover)) {
                Rows rows = exports.rows(takeover, source);
                files.put(source, rows);
                columns.put(source, new Columns(mapping, source, header(rows)));
            }
        } catch (RuntimeException | Error failure) {
            close();
            throw failure;
        }
    }

    /** The columns' names of each file. */
    static Map<Source, List<String>> headers(Exports exports, UUID takeover) {
        Map<Source, List<String>> headers = new EnumMap<>(Source.class);
        for (Source source : exports.sources(takeover))
            try (Rows rows = exports.rows(takeover, source)) {
                headers.put(source, header(rows));
            }
        return headers;
    }

    private static List<String> header(Rows rows) {
        return rows.next().map(Row::cells).orElse(List.of()).stream().map(String::strip).toList();
    }

    Set<Source> sources() {
        return files.keySet();
    }

    /** From that offset on; from the first row behind the header when it is 0. */
    Optional<Rows> from(Source source, long offset, long line) {
        Optional<Rows> rows = Optional.ofNullable(files.get(source));
        rows.ifPresent(file -> {
            file.goTo(offset, Math.max(1, line));
            if (offset == 0) file.next();
        });
        return rows;
    }

    Columns columns(Source source) {
        return Optional.ofNullable(columns.get(source)).orElseThrow();
    }

    Notation notation() {
        return notation;
    }

    Notes notes() {
        return notes;
    }

    @Override
    public void close() {
        files.values().forEach(Rows::close);
        notes.close();
    }
}
