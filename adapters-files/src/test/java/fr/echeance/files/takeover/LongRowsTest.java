package fr.echeance.files.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.takeover.TakeoverDesk;
import fr.echeance.domain.takeover.BadRow.Reason;
import fr.echeance.domain.takeover.Source;
import fr.echeance.domain.takeover.Takeover.Stage;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Nine hundred rows of ten kilobytes are less than a batch by their number, and more than one by their size. */
class LongRowsTest {
    private static final int ROWS = 900;

    @TempDir private Path directory;

    @ParameterizedTest
    @CsvSource({"CUSTOMERS", "SALES"})
    void aBatchEndsBeforeItsRowsFillTheMemory(Source longOnes) {
        Map<Source, StringBuilder> files = new LinkedHashMap<>();
        files.put(Source.CUSTOMERS, new StringBuilder("CustomerKey,LastName\n"));
        files.put(
                Source.SALES,
                new StringBuilder("OrderDate,OrderNumber,ProductKey,CustomerKey,UnitPrice\n"));
        String tooMany = ",,,,," + "x".repeat(10_000) + "\n";
        StringBuilder file = Objects.requireNonNull(files.get(longOnes));
        for (int i = 0; i < ROWS; i++) file.append(i).append(tooMany);
        TakeoverDesk desk =
                new TakeoverDesk(
                        Instant.parse("2026-11-22T09:00:00Z"),
                        new DiskExports(directory, 1L << 24));
        Map<Source, String> texts = new LinkedHashMap<>();
        files.forEach((source, text) -> texts.put(source, text.toString()));
        UUID id = desk.upload(texts);
        desk.start(id);
        assertThat(desk.running().handle(id)).contains(Stage.FINISHED);
        assertThat(desk.view(id).report().bad())
                .isEqualTo(Map.of(Reason.TOO_MANY_CELLS, (long) ROWS));
        assertThat(desk.takeovers.largestNote()).isBetween(300, 450);
    }
}
