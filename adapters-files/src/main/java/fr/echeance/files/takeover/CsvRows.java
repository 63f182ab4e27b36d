package fr.echeance.files.takeover;

import fr.echeance.application.takeover.Exports.Row;
import fr.echeance.application.takeover.Exports.Rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Rows of separated values (RFC 4180, leniently). A quote inside quotes that is not doubled is a quote, in a cell of one line; one that is
 * never closed, or only by the quotes of a later row, spoils its own line and no other. Rows without any value are passed over.
 */
final class CsvRows implements Rows {
    /** Quotes may span lines, but no row is longer than that. */
    private static final int LONGEST_ROW = 1 << 16;

    private final FileBytes bytes;
    private final byte separator;
    private final long begin;
    private final int width;
    private long line = 1;

    CsvRows(Path file) {
        try {
            bytes = new FileBytes(file);
            begin = bytes.skipMark();
            separator = Separator.of(bytes);
            bytes.goTo(begin);
            CellBytes header = new CellBytes();
            row(header);
            width = header.decoded().size();
            goTo(begin, 1);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public Optional<Row> next() {
        try {
            while (true) {
                long offset = bytes.position();
                long begun = line;
                CellBytes cells = new CellBytes();
                Ending ending = row(cells);
                if (ending == Ending.FILE && cells.isBlank()) return Optional.empty();
                if (ending == Ending.SPOILT) return Optional.of(spoilt(offset, begun));
                if (cells.isBlank()) continue;
                List<String> read = cells.decoded();
                return Optional.of(
                        line - begun > 1 && read.size() > width
                                ? spoilt(offset, begun)
                                : new Row(offset, begun, bytes.position(), line, read, false));
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void goTo(long offset, long at) {
        try {
            bytes.goTo(Math.max(offset, begin));
            line = at;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private enum Ending {
        LINE,
        FILE,
        /** Quotes that are open at the end of the file, for longer than any row is, or into the quotes of another row. */
        SPOILT
    }

    private Ending row(CellBytes cells) throws IOException {
        boolean quoted = false;
        boolean stray = false;
        boolean spans = false;
        while (true) {
            int one = bytes.read();
            if (one < 0) {
                cells.endCell();
                return quoted ? Ending.SPOILT : Ending.FILE;
            }
            if (cells.length() > LONGEST_ROW) return Ending.SPOILT;
            if (one == '"' && !quoted && cells.isCellEmpty()) {
                quoted = true;
                stray = false;
                spans = false;
            } else if (one == '"' && quoted) {
                int after = bytes.peek();
                if (after == '"') cells.add(bytes.read());
                else if (after == separator || after == '\r' || after == '\n' || after < 0)
                    quoted = false;
                else if (spans) return Ending.SPOILT;
                else {
                    stray = true;
                    cells.add(one);
                }
            } else if (one == separator && !quoted) {
                cells.endCell();
            } else if (one == '\n' || one == '\r') {
                if (one == '\r' && bytes.peek() == '\n') bytes.read();
                line++;
                if (!quoted) {
                    cells.endCell();
                    return Ending.LINE;
                }
                if (stray) return Ending.SPOILT;
                spans = true;
                cells.add('\n');
            } else {
                cells.add(one);
            }
        }
    }

    /** Its line alone is left out: the next one is read as if nothing had been. */
    private Row spoilt(long offset, long begun) throws IOException {
        bytes.goTo(offset);
        int one = bytes.read();
        while (one >= 0 && one != '\n' && one != '\r') one = bytes.read();
        if (one == '\r' && bytes.peek() == '\n') bytes.read();
        line = begun + 1;
        return new Row(offset, begun, bytes.position(), line, List.of(), true);
    }

    private static UncheckedIOException failed(IOException e) {
        return new UncheckedIOException("an export cannot be read", e);
    }
}
