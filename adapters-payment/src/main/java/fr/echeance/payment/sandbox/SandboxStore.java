package fr.echeance.payment.sandbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One small file a payment, replaced whole and flushed: whatever dies, a file is the old one or the new one. A marker stands for each
 * payment that has something to send, so that looking for it costs what waits and not what is stored.
 */
@Component
@ConditionalOnProperty(name = "echeance.payment.provider", havingValue = "sandbox")
final class SandboxStore {
    private static final Logger LOG = LoggerFactory.getLogger(SandboxStore.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SUFFIX = ".json";
    private static final Pattern REFERENCE = Pattern.compile("pay_[0-9a-f]{32}");

    private final Path directory;
    private final Path waiting;
    private final byte[] secret;

    SandboxStore(SandboxSettings settings) {
        directory = settings.directory();
        waiting = directory.resolve("waiting");
        try {
            Files.createDirectories(waiting);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        secret = locked(this::keptSecret);
        locked(this::markAll);
    }

    Optional<Payment> find(String reference) {
        if (!REFERENCE.matcher(reference).matches()) return Optional.empty();
        Path file = file(reference);
        return Files.exists(file)
                ? Optional.of(JSON.readValue(file.toFile(), Payment.class))
                : Optional.empty();
    }

    /** Opens the payment, or leaves the one that is there. */
    Payment open(Payment payment) {
        return locked(() -> find(payment.reference()).orElseGet(() -> write(payment)));
    }

    /** Changes a payment; nobody else changes any meanwhile, in this process or another. */
    Payment change(String reference, UnaryOperator<Payment> change) {
        return locked(() -> write(change.apply(find(reference).orElseThrow())));
    }

    List<Payment> withWaitingEvents() {
        return names(waiting).stream().flatMap(name -> find(name).stream()).toList();
    }

    /** With which events are signed; drawn once. */
    byte[] secret() {
        return secret;
    }

    private byte[] keptSecret() {
        Path file = directory.resolve("secret");
        try {
            if (!Files.exists(file)) {
                byte[] drawn = new byte[32];
                new SecureRandom().nextBytes(drawn);
                replace(file, HexFormat.of().formatHex(drawn).getBytes(StandardCharsets.US_ASCII));
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After a power cut a marker may be missing, or be one too many. */
    private int markAll() {
        List<Payment> all =
                names(directory).stream()
                        .filter(name -> name.endsWith(SUFFIX))
                        .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                        .flatMap(reference -> readable(reference).stream())
                        .toList();
        all.forEach(this::mark);
        return all.size();
    }

    private Optional<Payment> readable(String reference) {
        try {
            return find(reference);
        } catch (JacksonException e) {
            LOG.warn("the sandbox cannot read its payment {}", reference);
            return Optional.empty();
        }
    }

    private Payment write(Payment payment) {
        try {
            // The marker first: a death in between leaves one too many, never one too few.
            if (hasWaiting(payment)) mark(payment);
            replace(file(payment.reference()), JSON.writeValueAsBytes(payment));
            if (!hasWaiting(payment)) mark(payment);
            return payment;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void mark(Payment payment) {
        Path marker = waiting.resolve(payment.reference());
        try {
            if (!hasWaiting(payment)) Files.deleteIfExists(marker);
            else if (!Files.exists(marker)) Files.createFile(marker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasWaiting(Payment payment) {
        return payment.events().stream().anyMatch(Payment.Event::waits);
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".tmp");
        try (FileChannel channel =
                FileChannel.open(
                        draft,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
        Files.move(
                draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flushNames(file.resolveSibling("."));
    }

    /** The new name itself: without this a power cut may bring the old file back. */
    private static void flushNames(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException e) {
            LOG.debug("this system opens no folders: it flushes names by itself");
        }
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T locked(Supplier<T> work) {
        // The file lock is between processes; within one, the class's own monitor.
        synchronized (SandboxStore.class) {
            return lockedInProcess(work);
        }
    }

    private <T> T lockedInProcess(Supplier<T> work) {
        try (FileChannel channel =
                        FileChannel.open(
                                directory.resolve("lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            return work.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String reference) {
        return directory.resolve(reference + SUFFIX);
    }
}
