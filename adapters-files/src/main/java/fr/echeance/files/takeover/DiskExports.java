package fr.echeance.files.takeover;

import fr.echeance.application.takeover.Exports;
import fr.echeance.domain.takeover.Columns;
import fr.echeance.domain.takeover.Source;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A folder an export, a file a source, beside each the digest of its contents. On several nodes the directory must be one. */
@Component
final class DiskExports implements Exports {
    /** A file that is still being uploaded has no record yet: it is nobody's to delete. */
    private static final Duration UNDER_WAY = Duration.ofHours(1);

    private final Path directory;
    private final long largest;

    DiskExports(
            @Value("${echeance.takeover.directory:${echeance.data-directory:data}/takeover}")
                    Path directory,
            @Value("${echeance.takeover.largest-file:4294967296}") long largest) {
        this.directory = directory;
        this.largest = largest;
    }

    @Override
    public Optional<Fault> store(UUID takeover, Source source, InputStream content) {
        Path file = file(takeover, source);
        try {
            Files.createDirectories(folder(takeover));
            Path arriving = Files.createTempFile(folder(takeover), source.id(), ".arriving");
            try {
                Intake taken = Intake.into(arriving, content, largest);
                if (taken.fault().isPresent()) return taken.fault();
                if (!hasHeader(arriving)) return Optional.of(Fault.NO_HEADER);
                Files.move(arriving, file, StandardCopyOption.ATOMIC_MOVE);
                Files.writeString(digestOf(file), taken.digest());
                return Optional.empty();
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an export cannot be kept", e);
        }
    }

    @Override
    public Set<Source> sources(UUID takeover) {
        Set<Source> sources = EnumSet.noneOf(Source.class);
        for (Source source : Source.values())
            if (Files.exists(digestOf(file(takeover, source)))) sources.add(source);
        return sources;
    }

    @Override
    public String digest(UUID takeover) {
        var all = Intake.sha256();
        try {
            for (Source source : sources(takeover)) {
                String one = Files.readString(digestOf(file(takeover, source)));
                all.update((source.id() + " " + one + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an export cannot be read", e);
        }
        return java.util.HexFormat.of().formatHex(all.digest());
    }

    @Override
    public long size(UUID takeover, Source source) {
        try {
            return Files.size(file(takeover, source));
        } catch (NoSuchFileException gone) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("an export cannot be read", e);
        }
    }

    @Override
    public Rows rows(UUID takeover, Source source) {
        return new CsvRows(file(takeover, source));
    }

    @Override
    public Notes notes(UUID takeover) {
        return new DiskNotes(folder(takeover));
    }

    @Override
    public void remove(UUID takeover) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(takeover))) {
            for (Path file : files) Files.deleteIfExists(file);
            Files.deleteIfExists(folder(takeover));
        } catch (NoSuchFileException gone) {
            // So be it.
        } catch (IOException e) {
            throw new UncheckedIOException("an export cannot be deleted", e);
        }
    }

    @Override
    public Set<UUID> kept() {
        Set<UUID> kept = new HashSet<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(directory)) {
            for (Path folder : folders) {
                Optional<UUID> takeover = named(folder);
                if (takeover.isPresent() && isSettled(folder)) kept.add(takeover.get());
            }
        } catch (NoSuchFileException none) {
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException("the exports cannot be listed", e);
        }
        return kept;
    }

    /** What else lies in the directory is not ours: a mounted disk brings folders of its own. */
    private static Optional<UUID> named(Path folder) {
        try {
            UUID name = UUID.fromString(Objects.requireNonNull(folder.getFileName()).toString());
            return Files.isDirectory(folder) ? Optional.of(name) : Optional.empty();
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    /**
     * Nothing was uploaded into it lately, by the clock of the disk and not by the shop's, which can be wound. What a dry run notes beside
     * the files does not keep them.
     */
    private static boolean isSettled(Path folder) throws IOException {
        Instant latest = Instant.EPOCH;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{csv,arriving}")) {
            for (Path file : files) {
                Instant changed = Files.getLastModifiedTime(file).toInstant();
                if (changed.isAfter(latest)) latest = changed;
            }
        }
        if (latest.equals(Instant.EPOCH)) latest = Files.getLastModifiedTime(folder).toInstant();
        return latest.isBefore(Instant.now().minus(UNDER_WAY));
    }

    private static boolean hasHeader(Path file) {
        try (Rows rows = new CsvRows(file)) {
            return rows.next().filter(row -> Columns.areNames(row.cells())).isPresent();
        }
    }

    private Path folder(UUID takeover) {
        return directory.resolve(takeover.toString());
    }

    private Path file(UUID takeover, Source source) {
        return folder(takeover).resolve(source.id() + ".csv");
    }

    private static Path digestOf(Path file) {
        return file.resolveSibling(
                Objects.requireNonNull(file.getFileName()).toString() + ".sha256");
    }
}
