package fr.echeance.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The house as it lies on disk: modules and their hand-written sources, offenders apart. */
final class Sources {
    /** Samples that break the rules on purpose. */
    static final String OFFENDERS = "fr/echeance/offenders";

    private static final Path ROOT = root();

    private Sources() {}

    /** As the build names them. */
    static List<String> modules() {
        return Pattern.compile("<module>([a-z-]+)</module>")
                .matcher(text(ROOT.resolve("pom.xml")))
                .results()
                .map(module -> module.group(1))
                .toList();
    }

    static Path module(String name) {
        return ROOT.resolve(name);
    }

    /** Every Java file of {@code src/main}, {@code src/test} and {@code src/build}. */
    static List<Path> all() {
        return under("src");
    }

    /** Every Java file that ships. */
    static List<Path> shipped() {
        return under("src/main");
    }

    static List<Path> offenders() {
        return walk(module("bootstrap").resolve("src/test/java").resolve(OFFENDERS)).toList();
    }

    /** The folders between the source root and the file. */
    static String packageOf(Path file) {
        return Pattern.compile("(?m)^package ([a-z.]+);")
                .matcher(text(file))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    /** The type that the file is named after. */
    static String typeOf(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".java".length());
    }

    static String moduleOf(Path file) {
        return ROOT.relativize(file).getName(0).toString();
    }

    /** From the root of the repository, for messages. */
    static String name(Path file) {
        return ROOT.relativize(file).toString();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** File and line of each match. */
    static List<String> places(Pattern pattern, List<Path> files) {
        return files.stream()
                .flatMap(file -> pattern.matcher(text(file)).results().map(hit -> at(file, hit)))
                .toList();
    }

    private static String at(Path file, MatchResult hit) {
        long line = text(file).substring(0, hit.start()).lines().count();
        return name(file) + ":" + Math.max(1, line) + " " + hit.group().strip();
    }

    private static List<Path> under(String folder) {
        List<Path> files =
                modules().stream()
                        .flatMap(module -> walk(module(module).resolve(folder)))
                        .filter(file -> !file.toString().contains(OFFENDERS))
                        .sorted()
                        .toList();
        assertThat(files).hasSizeGreaterThan(100);
        return files;
    }

    private static Stream<Path> walk(Path folder) {
        if (!Files.isDirectory(folder)) return Stream.empty();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tests run in their module or at the root. */
    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return here.endsWith("bootstrap") ? here.resolve("..").normalize() : here;
    }
}
