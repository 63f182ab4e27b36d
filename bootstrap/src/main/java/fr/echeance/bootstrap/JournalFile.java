package fr.echeance.bootstrap;

import fr.echeance.application.privacy.ErasureJournal.Erased;
import fr.echeance.application.privacy.JournalCopy;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The copy of the erasure journal beside the database: one line of JSON an erasure, on the disk before the erasure is committed. It is to
 * be kept apart from the backups of the database, and longer than any of them.
 */
@Component
final class JournalFile implements JournalCopy {
    private static final byte NEW_LINE = '\n';

    private final Path file;

    JournalFile(
            @Value("${echeance.erasure-journal:${echeance.data-directory:data}/erasures.jsonl}")
                    Path file) {
        this.file = file;
    }

    @Override
    public void append(Erased erased) {
        write(JournalLine.of(erased));
    }

    @Override
    public void append(Renamed renamed) {
        write(JournalLine.of(renamed));
    }

    @Override
    public Lines read() {
        List<Erased> erased = new ArrayList<>();
        List<Renamed> renamed = new ArrayList<>();
        try {
            if (Files.exists(file))
                for (String line : Files.readAllLines(file))
                    JournalLine.read(line, erased::add, renamed::add);
        } catch (IOException e) {
            throw new UncheckedIOException("the journal of erasures cannot be read", e);
        }
        return new Lines(erased, renamed);
    }

    @Override
    public void trim(Instant now) {
        alone(() -> {
            if (!Files.exists(file)) return;
            List<String> kept = new ArrayList<>();
            List<String> all = Files.readAllLines(file);
            for (String line : all)
                JournalLine.read(
                        line,
                        erased -> {
                            if (!erased.until().hasPassed(now)) kept.add(line);
                        },
                        renamed -> {
                            if (!renamed.until().hasPassed(now)) kept.add(line);
                        });
            if (kept.size() == all.size()) return;
            Path next = file.resolveSibling(file.getFileName() + ".next");
            try (FileChannel out =
                    FileChannel.open(
                            next,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                String lines = kept.isEmpty() ? "" : String.join("\n", kept) + "\n";
                writeWhole(out, lines, 0);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        });
    }

    /** What a cut of power tore is closed, and read as nothing. */
    private void write(String line) {
        alone(() -> {
            try (FileChannel out =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE)) {
                long end = out.size();
                writeWhole(out, isTorn(out, end) ? "\n" + line : line, end);
            }
        });
    }

    /** Several nodes share one file: under the lock of another beside it, since the file itself is replaced when it is trimmed. */
    private synchronized void alone(Work work) {
        try {
            Path lock = file.toAbsolutePath().resolveSibling(file.getFileName() + ".lock");
            Files.createDirectories(Objects.requireNonNull(lock.getParent()));
            try (FileChannel channel =
                            FileChannel.open(
                                    lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                work.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the journal of erasures cannot be kept", e);
        }
    }

    private static void writeWhole(FileChannel out, String text, long from) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        long at = from;
        while (bytes.hasRemaining()) at += out.write(bytes, at);
        out.force(true);
    }

    private static boolean isTorn(FileChannel file, long size) throws IOException {
        if (size == 0) return false;
        ByteBuffer last = ByteBuffer.allocate(1);
        file.read(last, size - 1);
        return last.get(0) != NEW_LINE;
    }

    private interface Work {
        void run() throws IOException;
    }
}
