package fr.echeance.application.takeover;

import fr.echeance.domain.takeover.Source;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** The files of uploaded exports: plain text in rows and cells. However large they are, little of them is in memory at a time. */
public interface Exports {
    /** Keeps one file, in place of a former one of that source; what is no plain text is not kept, and why is answered. */
    Optional<Fault> store(UUID takeover, Source source, InputStream content);

    /** The sources of which a file is kept. */
    Set<Source> sources(UUID takeover);

    /** SHA-256 over the digests of all files, hexadecimal: the same files have the same. */
    String digest(UUID takeover);

    /** How many bytes the file has; none when there is none. */
    long size(UUID takeover, Source source);

    /** Opens a file of which {@link #sources} knows. */
    Rows rows(UUID takeover, Source source);

    /** A scratchpad on disk, gone when it is closed. */
    Notes notes(UUID takeover);

    /** Deletes all files; none being there is no fault. */
    void remove(UUID takeover);

    /** Of which takeovers there are files. */
    Set<UUID> kept();

    /** Why a file is refused as a whole. */
    enum Fault {
        EMPTY,
        /** Compressed or otherwise no text: it is never opened. */
        NO_TEXT,
        /** Its first row does not name its columns. */
        NO_HEADER,
        LINE_TOO_LONG,
        TOO_LARGE
    }

    /** Reads a file from its first row, which is its header. */
    interface Rows extends AutoCloseable {
        /** Empty at the end. */
        Optional<Row> next();

        /** Reads on from there: a place that a row has told. */
        void goTo(long offset, long line);

        @Override
        void close();
    }

    /**
     * @param offset where it begins
     * @param line on which it begins, the first being 1
     * @param nextOffset where the next one begins
     * @param nextLine on which the next one begins
     * @param cells as they are written, formulas too: nothing of them is ever executed
     * @param broken nobody could tell its cells
     */
    record Row(
            long offset,
            long line,
            long nextOffset,
            long nextLine,
            List<String> cells,
            boolean broken) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Where, and never what: a cell may be anybody's. */
        @Override
        public String toString() {
            return "row at line " + line;
        }
    }

    /** Numbers noted under words; a word is forgotten, its digest stays. */
    interface Notes extends AutoCloseable {
        /** Notes the number unless one is noted already; answers the one that then stands there. */
        long first(String word, long number);

        /** Notes the number unless a greater one is noted already. */
        void greatest(String word, long number);

        OptionalLong of(String word);

        @Override
        void close();
    }
}
