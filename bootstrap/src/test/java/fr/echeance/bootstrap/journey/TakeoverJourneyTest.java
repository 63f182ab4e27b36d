package fr.echeance.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/** A former shop comes in by the back office, and another from the command line; the sample's own has come before. */
class TakeoverJourneyTest {
    @RegisterExtension static final OpenShop SHOP = new OpenShop();

    @TempDir private static Path files;

    @Test
    void theSampleHasTakenOverWhatItWasBefore() {
        try (Visitor staff = SHOP.visitor()) {
            staff.atWork().open("/backoffice/takeovers").sees("Reprise terminée");
            staff.page.locator("main table a").first().click();
            staff.sees("DateNaissance").sees("échue, non reprise").sees("sans date, non reprise");
            staff.sees("en archive").doesNotSee("Trotteuse");
        }
    }

    @Test
    void isTriedJudgedLoadedAndPutOnPaper() throws IOException {
        try (Visitor staff = SHOP.visitor()) {
            staff.atWork().open("/backoffice/takeovers");
            staff.page.locator("#customers").setInputFiles(customers("C"));
            staff.page.locator("#sales").setInputFiles(sales("V"));
            staff.click("Déposer les fichiers").sees("Export déposé");
            assertThat(staff.page.locator("#mapping").inputValue())
                    .contains("sales.date = DateCommande");
            staff.click("Essayer à blanc").sees("Essai à blanc, rien n’a été écrit");
            assertThat(taken()).isZero();
            staff.click("Commencer la reprise");
            String here = staff.page.url().replaceFirst("^https?://[^/]+", "");
            staff.waitsFor(here, "Reprise terminée");
            staff.sees("en usage");
            assertThat(taken()).isEqualTo(1);
            Download paper =
                    staff.page.waitForDownload(
                            () -> staff.page.locator("a[href$='report.pdf']").click());
            assertThat(Files.readString(paper.path(), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-");
            assertThat(staff.strangers()).isEmpty();
        }
    }

    /** More than the container takes in memory goes through it as it comes; an archive does not. */
    @Test
    void streamsWhatIsTextAndRefusesTheRest() {
        try (Visitor staff = SHOP.visitor()) {
            staff.atWork().open("/backoffice/takeovers");
            file(staff, "sales", "PK\u0003\u0004\0\0".repeat(1_000_000));
            staff.click("Déposer les fichiers").sees("Ce n’est pas un fichier CSV");
            file(staff, "customers", manyCustomers());
            file(
                    staff,
                    "sales",
                    "OrderDate,OrderNumber,ProductKey,CustomerKey,UnitPrice\n"
                            + "6/13/2017,SO1,1,7,9.99\n");
            staff.click("Déposer les fichiers").sees("Export déposé");
            assertThat(staff.page.locator("#mapping").inputValue())
                    .contains("days = month first", "customers.email = Email");
            staff.click("Essayer à blanc").sees("Aucune des 40\u202f000 personnes");
            staff.click("Commencer la reprise");
            String here = staff.page.url().replaceFirst("^https?://[^/]+", "");
            staff.waitsFor(here, "Reprise terminée").sees("date de naissance");
        }
    }

    @Test
    void comesFromTheCommandLine() throws Exception {
        assertThat(line("sales=" + sales("L"), "customers=" + customers("L")))
                .contains("sales.date = DateCommande");
        Path mapping = Files.writeString(files.resolve("mapping.txt"), mapping());
        assertThat(line("sales=" + sales("L"), "customers=" + customers("L"), "mapping=" + mapping))
                .contains("finished 100 %");
        assertThat(files.resolve("takeover.csv")).content().contains("DateNaissance");
        assertThat(files.resolve("takeover.pdf")).isNotEmptyFile();
    }

    /** Orders of a former shop that are there whole. */
    private static long taken() {
        return SHOP.database()
                .number("SELECT count(*) FROM shop.orders WHERE shipping_method = 'former-shop'");
    }

    private static String mapping() throws Exception {
        return line("sales=" + sales("L"), "customers=" + customers("L"))
                .replaceAll("(?s)\\n\\nnothing is taken over yet.*", "\n");
    }

    private static Path customers(String prefix) throws IOException {
        return Files.writeString(
                files.resolve(prefix + "-customers.csv"),
                """
                IdClient;Prénom;Nom;DateNaissance;Courriel;Adresse;CodePostal;Ville
                %s1;Perpétue;Aiguille;01/02/1970;perpetue.%s@ancien.example.com;1 quai des Heures;99120;Midy-le-Retard
                %s2;Amédée;Cadran;03/04/1971;amedee.%s@ancien.example.com;2 quai des Heures;99120;Midy-le-Retard
                """
                        .formatted(prefix, prefix, prefix, prefix));
    }

    private static Path sales(String prefix) throws IOException {
        return Files.writeString(
                files.resolve(prefix + "-sales.csv"),
                """
                NumeroCommande;DateCommande;IdClient;IdProduit;Prix
                %s1;%s;%s1;9;12,50 €
                %s2;2009-05-06;%s2;9;12,50 €
                """
                        .formatted(prefix, LocalDate.now().minusMonths(2), prefix, prefix, prefix));
    }

    private static void file(Visitor visitor, String field, String text) {
        visitor.page
                .locator("#" + field)
                .setInputFiles(
                        new FilePayload(
                                field + ".csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String manyCustomers() {
        StringBuilder rows = new StringBuilder("CustomerKey,LastName,BirthDate,Email\n");
        for (int i = 0; i < 40_000; i++)
            rows.append(i).append(",MINUIT,4/8/1966,nobody").append(i).append("@example.com\n");
        return rows.toString();
    }

    /** What the program of the documentation says. */
    private static String line(String... arguments) throws Exception {
        ProcessBuilder program =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        App.root().resolve("docs/takeover/TakeOver.java").toString(),
                        SHOP.shop().address());
        program.command().addAll(java.util.List.of(arguments));
        program.directory(files.toFile()).redirectErrorStream(true);
        program.environment().put("STAFF_EMAIL", "administration@example.com");
        program.environment().put("STAFF_PASSWORD", SHOP.shop().password());
        Process running = program.start();
        try {
            String said =
                    new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!running.waitFor(1, TimeUnit.MINUTES)) throw new AssertionError("it does not end");
            return said;
        } finally {
            running.destroy();
        }
    }
}
