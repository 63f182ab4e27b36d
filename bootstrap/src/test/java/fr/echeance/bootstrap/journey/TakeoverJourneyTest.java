package fr.echeance.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FilePayload;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A former shop is taken over by hand, on a page without scripts: its files go through the real container as they come. */
class TakeoverJourneyTest {
    @TempDir private static Path directory;
    private static RunningShop shop;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        shop = RunningShop.start(TestServer.database(), directory);
    }

    @AfterAll
    static void close() {
        if (shop != null) shop.close();
        chromium.close();
    }

    @Test
    void goesFromTheFilesToTheReport() {
        try (BrowserContext context = chromium.visitor(false, 1280);
                Visitor visitor = new Visitor(shop, context)) {
            visitor.atWork().open("/backoffice/takeovers");
            file(visitor, "sales", "PK\u0003\u0004\0\0".repeat(1_000_000));
            visitor.click("Déposer les fichiers").sees("Ce n’est pas un fichier CSV");
            file(visitor, "customers", customers());
            file(visitor, "sales", sales());
            visitor.click("Déposer les fichiers").sees("Export déposé");
            assertThat(visitor.page.locator("#mapping").inputValue())
                    .contains("days = month first", "customers.email = Email");
            visitor.click("Essayer à blanc")
                    .sees("Essai à blanc, rien n’a été écrit")
                    .sees("Aucune des 40\u202f000 personnes");
            visitor.click("Commencer la reprise");
            String here = visitor.page.url().replaceFirst("^https?://[^/]+", "");
            visitor.waitsFor(here, "Reprise terminée")
                    .sees("date de naissance")
                    .sees("1 écriture sans nom reste pour les livres");
            assertThat(visitor.strangers()).isEmpty();
        }
    }

    private static void file(Visitor visitor, String field, String text) {
        visitor.page
                .locator("#" + field)
                .setInputFiles(
                        new FilePayload(
                                field + ".csv",
                                "text/csv",
                                text.getBytes(StandardCharsets.UTF_8)));
    }

    /** More than the container takes in memory. */
    private static String customers() {
        StringBuilder rows = new StringBuilder("CustomerKey,LastName,BirthDate,Email\n");
        for (int i = 0; i < 40_000; i++)
            rows.append(i).append(",MINUIT,4/8/1966,nobody").append(i).append("@example.com\n");
        return rows.toString();
    }

    private static String sales() {
        return "OrderDate,OrderNumber,ProductKey,CustomerKey,UnitPrice\n6/13/2017,SO1,1,7,9.99\n";
    }
}
