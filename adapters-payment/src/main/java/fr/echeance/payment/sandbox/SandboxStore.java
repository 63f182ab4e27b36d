package fr.echeance.payment.sandbox;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
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

/** One small file a payment, replaced whole: whatever dies, a file is the old one or the new one. */
@Component
@ConditionalOnProperty(name = "echeance.payment.provider", havingValue = "sandbox")
final class SandboxStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern REFERENCE = Pattern.compile("pay_[0-9a-f]{32}");

    private final Path directory;

    SandboxStore(SandboxSettings settings) {
        directory = settings.directory();
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        try (var files = Files.list(directory)) {
            return files.filter(f -> f.getFileName().toString().endsWith(".json"))
                    .map(f -> JSON.readValue(f.toFile(), Payment.class))
                    .filter(p -> p.events().stream().anyMatch(Payment.Event::waits))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With which events are signed; drawn once. */
    byte[] secret() {
        return locked(() -> {
            Path file = directory.resolve("secret");
            try {
                if (!Files.exists(file)) {
                    byte[] drawn = new byte[32];
                    new SecureRandom().nextBytes(drawn);
                    Files.writeString(file, HexFormat.of().formatHex(drawn));
                }
                return HexFormat.of().parseHex(Files.readString(file).strip());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Payment write(Payment payment) {
        Path draft = directory.resolve(payment.reference() + ".tmp");
        try {
            try (FileChannel channel =
                    FileChannel.open(
                            draft,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING)) {
                channel.write(java.nio.ByteBuffer.wrap(JSON.writeValueAsBytes(payment)));
                channel.force(true);
            }
            Files.move(
                    draft,
                    file(payment.reference()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return payment;
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
        return directory.resolve(reference + ".json");
    }
}
