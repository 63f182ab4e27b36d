package fr.echeance.files.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.takeover.TakenEntries.TakenEntry;
import fr.echeance.application.takeover.TakeoverDesk;
import fr.echeance.application.takeover.ViewTakeover;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.takeover.Source;
import fr.echeance.domain.takeover.Takeover.Stage;
import fr.echeance.domain.takeover.TakeoverMapping.Unread;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The golden figures of a real export, where its folder is given: by the property {@code echeance.legacy-shop}, or beside the project.
 * Elsewhere there is nothing to test, and nothing is skipped.
 */
class LegacyShopTest {
    private static final Path FOLDER =
            Path.of("..")
                    .resolve(
                            System.getProperty(
                                    "echeance.legacy-shop", "../shared/data/legacy-shop"));
    private static final Map<Source, String> FILES =
            Map.of(
                    Source.PRODUCTS, "products.csv",
                    Source.CUSTOMERS, "customers.csv",
                    Source.SALES, "sales-2017.csv");

    @TempDir private Path directory;

    @TestFactory
    Stream<DynamicTest> ofTheYear2017() {
        if (!Files.isDirectory(FOLDER)) return Stream.empty();
        TakeoverDesk desk =
                new TakeoverDesk(
                        Instant.parse("2026-11-22T09:00:00Z"),
                        new DiskExports(directory, 1L << 24));
        UUID id = takenOver(desk);
        ViewTakeover.View view = desk.view(id);
        return Stream.of(
                DynamicTest.dynamicTest("countsPerKindAndVerdict", () -> counts(view)),
                DynamicTest.dynamicTest("loadsEntriesWithoutANameAlone", () -> loads(desk)),
                DynamicTest.dynamicTest("refusesWhatServesNoPurpose", () -> refuses(view)),
                DynamicTest.dynamicTest("isProvedByTheFilesThemselves", () -> proved(view)));
    }

    private static UUID takenOver(TakeoverDesk desk) {
        Optional<UUID> id = Optional.empty();
        for (Source source : Source.values())
            try (var content = Files.newInputStream(FOLDER.resolve(FILES.get(source)))) {
                id = Optional.of(desk.upload(id, source, content));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        desk.start(id.orElseThrow());
        assertThat(desk.running().handle(id.orElseThrow())).contains(Stage.FINISHED);
        return id.orElseThrow();
    }

    private static void counts(ViewTakeover.View view) {
        assertThat(lines(view))
                .containsExactly(
                        "order OVERDUE 2630",
                        "order_contact OVERDUE 2630",
                        "order_contact UNDATED 15518",
                        "payment_entry ARCHIVE_UNTIL 2630");
        assertThat(view.bad()).isEmpty();
        assertThat(view.report().headline().en())
                .isEqualTo(
                        "None of 18,148 people should still be here; 2,630 entries without a name"
                                + " stay for the books.");
    }

    private static void loads(TakeoverDesk desk) {
        assertThat(desk.orders.live()).isEmpty();
        assertThat(desk.orders.archived()).isEmpty();
        assertThat(desk.entries.live()).isEmpty();
        assertThat(desk.entries.archived())
                .hasSize(2630)
                .allMatch(TakenEntry::derived)
                .allMatch(entry -> entry.reference().matches("SO\\d{5}"))
                .allMatch(entry ->
                        entry.deadlines()
                                .archiveUntil()
                                .lastDay()
                                .equals(Optional.of(LocalDate.of(2027, 12, 31))));
        assertThat(
                        desk.entries.archived().stream()
                                .map(TakenEntry::amount)
                                .reduce(Money.ZERO, Money::plus))
                .isEqualTo(new Money(640_493_398));
    }

    private static void refuses(ViewTakeover.View view) {
        assertThat(view.report().unread())
                .filteredOn(unread -> unread.refused().isPresent())
                .extracting(Unread::column)
                .containsExactly(
                        "Prefix",
                        "BirthDate",
                        "MaritalStatus",
                        "Gender",
                        "AnnualIncome",
                        "TotalChildren",
                        "EducationLevel",
                        "Occupation",
                        "HomeOwner");
    }

    /** By a script that shares no line with the shop. */
    private static void proved(ViewTakeover.View view) throws IOException {
        Process awk =
                new ProcessBuilder(
                                "awk",
                                "-f",
                                "../docs/takeover/totals.awk",
                                "-v",
                                "today=2026-11-22",
                                FOLDER.resolve("customers.csv").toString(),
                                FOLDER.resolve("sales-2017.csv").toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        List<String> proved =
                new String(
                                awk.getInputStream().readAllBytes(),
                                java.nio.charset.StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.endsWith(" 0"))
                        .toList();
        assertThat(proved).containsExactlyInAnyOrderElementsOf(lines(view));
    }

    private static List<String> lines(ViewTakeover.View view) {
        return view.report().tallies().all().stream()
                .map(tally -> tally.kind().id() + " " + tally.verdict() + " " + tally.records())
                .toList();
    }
}
