package fr.echeance.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * One layout for all: google-java-format, four spaces, Javadoc as it was written. Lay out anew what differs with {@code mvn -pl bootstrap
 * -am test -Dtest=FormatTest -Dsurefire.failIfNoSpecifiedTests=false -Dformat=fix}.
 */
class FormatTest {
    @Test
    void everySourceIsLaidOutAlike() {
        List<Path> sources =
                Stream.concat(Sources.all().stream(), Sources.offenders().stream()).toList();
        if ("fix".equals(System.getProperty("format"))) run(sources, "--replace");
        assertThat(misplaced(sources)).isEmpty();
    }

    @Test
    void namesAFileThatIsLaidOutOtherwise(@TempDir Path folder) throws IOException {
        Path right = Files.writeString(folder.resolve("Right.java"), "class Right {}\n");
        Path wrong = Files.writeString(folder.resolve("Wrong.java"), "class Wrong{ }\n");
        assertThat(misplaced(List.of(right, wrong))).containsExactly(wrong.toString());
    }

    private static List<String> misplaced(List<Path> sources) {
        return run(sources, "--dry-run").lines().toList();
    }

    private static String run(List<Path> sources, String mode) {
        ToolProvider tool = ToolProvider.findFirst("google-java-format").orElseThrow();
        StringWriter out = new StringWriter();
        StringWriter complaints = new StringWriter();
        String[] arguments =
                Stream.concat(
                                Stream.of("--aosp", "--skip-javadoc-formatting", mode),
                                sources.stream().map(Path::toString))
                        .toArray(String[]::new);
        int exit =
                tool.run(new PrintWriter(out, true), new PrintWriter(complaints, true), arguments);
        assertThat(exit).as(complaints.toString()).isZero();
        return out.toString();
    }
}
