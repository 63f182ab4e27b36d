package fr.echeance.bootstrap.journey;

import org.springframework.util.FileSystemUtils;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The shops of a run load the same thousands of classes: one of them leaves behind what it loaded (class data sharing), and those after it start
 * in two thirds of the time. Java uses such an archive only where it fits the class path to the letter, and does without otherwise. It admits
 * no folders there, so they become jars.
 */
final class ClassArchive {
    private static final Path DIRECTORY = directory();
    private static final Path ARCHIVE = DIRECTORY.resolve("shop.jsa");
    private static final AtomicInteger STARTS = new AtomicInteger();

    /** Of the tests, every folder in a jar. */
    static final String CLASS_PATH =
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Path::of)
                    .filter(Files::exists)
                    .map(part -> Files.isDirectory(part) ? jar(part) : part)
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));

    private final int start = STARTS.incrementAndGet();

    /** What the next shop is started with: nothing for the first, since most runs of one test start no other. */
    List<String> flags() {
        if (Files.exists(ARCHIVE)) return List.of("-XX:SharedArchiveFile=" + ARCHIVE);
        return start == 1 ? List.of() : List.of("-XX:ArchiveClassesAtExit=" + written());
    }

    /** To be said once it has ended by itself: one that was killed has left nothing. */
    void ended() {
        try {
            if (Files.exists(written()) && !Files.exists(ARCHIVE)) Files.move(written(), ARCHIVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path written() {
        return DIRECTORY.resolve("shop-%d.jsa".formatted(start));
    }

    private static Path jar(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Path jar = Files.createTempFile(DIRECTORY, "classes", ".jar");
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
                out.setLevel(0);
                for (Path file : files.skip(1).toList()) {
                    String name = folder.relativize(file).toString().replace('\\', '/');
                    // Whoever looks for the classes of a package asks for its folder.
                    out.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
                    if (Files.isRegularFile(file)) Files.copy(file, out);
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory() {
        try {
            Path directory = Files.createTempDirectory("classes");
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(
                                    () -> FileSystemUtils.deleteRecursively(directory.toFile())));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
