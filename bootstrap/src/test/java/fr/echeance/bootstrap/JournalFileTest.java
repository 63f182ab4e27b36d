package fr.echeance.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.privacy.ErasureJournal.Erased;
import fr.echeance.application.privacy.JournalCopy.Lines;
import fr.echeance.application.privacy.JournalCopy.Renamed;
import fr.echeance.domain.privacy.PersonProof;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

class JournalFileTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00.123456Z");
    private static final Renamed RENAMED =
            new Renamed(new PersonProof("a".repeat(64)), new PersonProof("b".repeat(64)), NOW);

    @TempDir private Path directory;
    private Path file = Path.of("");

    @BeforeEach
    void begin() {
        file = directory.resolve("kept/erasures.jsonl");
    }

    @Test
    void readsWhatItKept() {
        JournalFile journal = new JournalFile(file);
        assertThat(journal.read()).isEqualTo(new Lines(List.of(), List.of()));
        journal.append(erased(1, new UUID(2, 1), new UUID(2, 2)));
        journal.append(RENAMED);
        journal.append(erased(2));
        assertThat(new JournalFile(file).read())
                .isEqualTo(
                        new Lines(
                                List.of(erased(1, new UUID(2, 1), new UUID(2, 2)), erased(2)),
                                List.of(RENAMED)));
    }

    /** What lines looked like before they named the orders that stayed open. */
    @Test
    void readsLinesOfOldToo() throws IOException {
        Files.createDirectories(directory.resolve("kept"));
        Files.writeString(
                file,
                "{\"id\":\"%s\",\"proof\":\"%s\",\"coversUntil\":\"%s\",\"erasedAt\":\"%s\"}\n"
                        .formatted(new UUID(1, 1), "c".repeat(64), NOW, NOW));
        assertThat(new JournalFile(file).read().erased()).containsExactly(erased(1));
    }

    /** Seen red: the next line was written into the torn one, and both were lost. */
    @Test
    void survivesALineThatACutOfPowerTore() throws IOException {
        JournalFile journal = new JournalFile(file);
        journal.append(erased(1));
        String torn = JournalLine.of(erased(2));
        for (int length = 1; length < torn.length(); length += 7) {
            Files.writeString(file, torn.substring(0, length), StandardOpenOption.APPEND);
            assertThat(journal.read().erased()).doesNotContain(erased(2)).contains(erased(1));
            journal.append(erased(2 + length));
            assertThat(journal.read().erased()).endsWith(erased(2 + length));
        }
    }

    @Test
    void opensNothingOverALineThatIsNone() throws IOException {
        JournalFile journal = new JournalFile(file);
        journal.append(erased(1));
        for (String wrong : List.of("{}", "{\"id\":\"x\"}", "{\"former\":\"x\"}", "x}")) {
            String before = Files.readString(file);
            Files.writeString(file, wrong + "\n", StandardOpenOption.APPEND);
            assertThatThrownBy(journal::read).as(wrong).isInstanceOf(IllegalStateException.class);
            Files.writeString(file, before);
        }
    }

    /** Its lines are personal data too; seen red: nothing ever left it. */
    @Test
    void forgetsALineOnItsOwnDay() {
        JournalFile journal = new JournalFile(file);
        journal.append(erased(1));
        journal.append(RENAMED);
        Instant later = NOW.plus(Duration.ofDays(1));
        Erased last =
                new Erased(new UUID(1, 2), new PersonProof("c".repeat(64)), NOW, later, Set.of());
        journal.append(last);
        journal.trim(Instant.parse("2031-11-23T12:00:00Z"));
        assertThat(journal.read().erased()).hasSize(2);
        journal.trim(Instant.parse("2031-11-24T12:00:00Z"));
        assertThat(journal.read()).isEqualTo(new Lines(List.of(last), List.of()));
        journal.append(erased(3));
        assertThat(journal.read().erased()).containsExactly(last, erased(3));
    }

    @Test
    void keepsEveryLineThoughManyWriteAtOnce() {
        List<CompletableFuture<?>> writing = new ArrayList<>();
        JournalFile journal = new JournalFile(file);
        for (int i = 0; i < 100; i++) {
            int id = i;
            writing.add(CompletableFuture.runAsync(() -> journal.append(erased(id))));
        }
        CompletableFuture.allOf(writing.toArray(CompletableFuture[]::new)).join();
        assertThat(journal.read().erased()).hasSize(100).doesNotHaveDuplicates();
    }

    private static Erased erased(int id, UUID... open) {
        return new Erased(new UUID(1, id), new PersonProof("c".repeat(64)), NOW, NOW, Set.of(open));
    }
}
