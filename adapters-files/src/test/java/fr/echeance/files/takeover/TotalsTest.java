package fr.echeance.files.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.takeover.TakeoverDesk;
import fr.echeance.domain.takeover.BadRow.Reason;
import fr.echeance.domain.takeover.Source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Twelve years of our own, counted by the shop and by the script that proves its totals from the files. */
class TotalsTest {
    @TempDir private Path directory;

    @Test
    void theScriptAndTheReportCountTheSame() throws IOException {
        Random random = new Random(4);
        StringBuilder customers = new StringBuilder("CustomerKey,LastName\n");
        for (int i = 0; i < 900; i++)
            customers.append(i).append(",\"NAME, ").append(i).append("\"\n");
        StringBuilder sales =
                new StringBuilder("OrderDate,OrderNumber,ProductKey,CustomerKey,UnitPrice\n");
        for (int i = 0; i < 2_500; i++) {
            LocalDate day = LocalDate.of(2014, 1, 1).plusDays(random.nextInt(4_707));
            sales.append(
                    "%s,SO%d,1,%d,9.99\n"
                            .formatted(
                                    i % 3 == 0
                                            ? day.toString()
                                            : day.getMonthValue()
                                                    + "/"
                                                    + day.getDayOfMonth()
                                                    + "/"
                                                    + day.getYear(),
                                    i,
                                    random.nextInt(800)));
        }
        Map<Source, String> files = new LinkedHashMap<>();
        files.put(Source.CUSTOMERS, customers.toString());
        files.put(Source.SALES, sales.toString());
        TakeoverDesk desk =
                new TakeoverDesk(
                        Instant.parse("2026-11-22T09:00:00Z"),
                        new DiskExports(directory, 1L << 24));
        UUID id = desk.upload(files);
        desk.start(id);
        desk.running().handle(id);
        List<String> report =
                desk.view(id).report().tallies().all().stream()
                        .map(t -> t.kind().id() + " " + t.verdict() + " " + t.records())
                        .toList();
        assertThat(desk.view(id).bad()).allMatch(row -> row.reason() == Reason.NO_CONTACT);
        assertThat(script(files)).containsExactlyInAnyOrderElementsOf(report).hasSize(9);
    }

    private List<String> script(Map<Source, String> files) throws IOException {
        Path customers = Files.writeString(directory.resolve("c.csv"), files.get(Source.CUSTOMERS));
        Path sales = Files.writeString(directory.resolve("s.csv"), files.get(Source.SALES));
        Process awk =
                new ProcessBuilder(
                                "awk",
                                "-f",
                                "../docs/takeover/totals.awk",
                                "-v",
                                "today=2026-11-22",
                                customers.toString(),
                                sales.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        return new String(
                        awk.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.endsWith(" 0"))
                .toList();
    }
}
