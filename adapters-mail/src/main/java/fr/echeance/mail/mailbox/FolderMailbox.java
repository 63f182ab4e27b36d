package fr.echeance.mail.mailbox;

import fr.echeance.application.shared.Mailbox;
import fr.echeance.application.shared.Mailer;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * In the sandbox, where no mail server is set: one file a message id, replaced whole, so that a letter sent twice arrives once. A shop
 * that is no sandbox does not start without a mail server, since its buyers would be told nothing.
 */
@Component
@ConditionalOnProperty(name = "spring.mail.host", matchIfMissing = true, havingValue = "false")
@ConditionalOnBooleanProperty("echeance.web.sandbox")
final class FolderMailbox implements Mailer, Mailbox {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern ID = Pattern.compile("[a-z0-9.-]{1,100}");

    private final Path directory;
    private final String from;

    FolderMailbox(
            @Value("${echeance.mail.mailbox-directory:${echeance.data-directory:data}/mailbox}")
                    Path directory,
            @Value("${echeance.mail.from:bonjour@example.com}") String from) {
        this.directory = directory;
        this.from = from;
    }

    @Override
    public void send(Mail mail) {
        keep(
                new Letter(
                        mail.messageId(),
                        from,
                        mail.to().value(),
                        mail.subject(),
                        Instant.now(),
                        mail.html(),
                        mail.plain()));
    }

    private void keep(Letter letter) {
        try {
            Files.createDirectories(directory);
            Path draft = Files.createTempFile(directory, "letter", ".tmp");
            try {
                write(draft, JSON.writeValueAsBytes(letter));
                Files.move(
                        draft,
                        file(letter.messageId()),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Letter> letters(int limit) {
        if (!Files.isDirectory(directory)) return List.of();
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(FolderMailbox::read)
                    .sorted(Comparator.comparing(Letter::at).reversed())
                    .limit(limit)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Letter> letter(String messageId) {
        return ID.matcher(messageId).matches() && Files.exists(file(messageId))
                ? Optional.of(read(file(messageId)))
                : Optional.empty();
    }

    /** Flushed before it gets its name: what stands there is a whole letter, whatever dies. */
    private static void write(Path file, byte[] letter) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(letter);
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
    }

    private static Letter read(Path file) {
        return JSON.readValue(file.toFile(), Letter.class);
    }

    private Path file(String messageId) {
        return directory.resolve(messageId + ".json");
    }
}
