package fr.echeance.bootstrap;

import fr.echeance.application.privacy.ErasureJournal.Erased;
import fr.echeance.application.privacy.JournalCopy;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The copy of the erasure journal beside the database: one line of JSON an erasure, on the disk before the erasure is committed. It is to
 * be kept apart from the backups of the database, and longer than any of them.
 */
@Component
final class JournalFile implements JournalCopy {
    private final Path file;

    JournalFile(
            @Value("${echeance.erasure-journal:${echeance.data-directory:data}/erasures.jsonl}")
                    Path file) {
        this.file = file;
    }

    /** Several nodes append to one file: a line is written at once, and short enough not to be torn. */
    @Override
    public synchronized void append(Erased erased) {
        String line =
                """
                {"id":"%s","proof":"%s","coversUntil":"%s","erasedAt":"%s"}
                """
                        .formatted(
                                erased.id(),
                                erased.proof().value(),
                                erased.coversUntil(),
                                erased.erasedAt());
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) Files.createDirectories(folder);
            try (FileChannel out =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.APPEND)) {
                out.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
                out.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the journal of erasures cannot be kept", e);
        }
    }
}
