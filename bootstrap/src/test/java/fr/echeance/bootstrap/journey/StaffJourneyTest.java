package fr.echeance.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Staff edits the catalogue without scripts, and the shop sells it so. */
class StaffJourneyTest {
    private static final String DRAWING =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 400\""
                    + " onload=\"document.title='run'\"><script>document.title='run'</script>"
                    + "<circle cx=\"200\" cy=\"200\" r=\"150\" fill=\"#d3a84f\"/></svg>";

    @TempDir private static Path directory;
    private static TestServer database;
    private static RunningShop shop;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        database = TestServer.database();
        shop = RunningShop.start(database, directory);
    }

    @AfterAll
    static void close() {
        if (shop != null) shop.close();
        chromium.close();
    }

    @Test
    void editsAProductAndSeesItSoldAtThatPrice() throws IOException {
        try (Visitor staff = visitor();
                Visitor prudence = visitor()) {
            String product = slug(prudence);
            String sheet = "/backoffice/catalogue/products/" + product;
            prudence.open("/products/" + product).doesNotSee("Sablier rectifié");

            staff.atWork().open(sheet).type("nameFr", "Sablier rectifié").click("Enregistrer");
            staff.sees("Enregistré. La boutique le montre dans la seconde");
            prudence.waitsFor("/products/" + product, "Sablier rectifié");

            Path drawing = Files.writeString(directory.resolve("run.png"), DRAWING);
            staff.page.locator("#picture").setInputFiles(drawing);
            staff.click("Remplacer l’image").sees("Ce qui ne se voyait pas a été retiré");
            String address = staff.page.locator("img.proof").getAttribute("src");
            prudence.page.waitForCondition(() ->
                    prudence.open("/products/" + product)
                            .page
                            .locator("figure img")
                            .getAttribute("src")
                            .equals(address));
            assertThat(drawn(prudence.page)).isTrue();
            assertThat(prudence.open(address).page.content())
                    .contains("circle")
                    .doesNotContain("script", "onload");

            staff.open(sheet).page.locator("table th a").first().click();
            staff.type("price", "7,77").click("Enregistrer");
            staff.sees("Enregistré").sees("7,77");
            assertThat(staff.page.locator("table").first().locator("tbody tr").count())
                    .as("the new price and the old one")
                    .isEqualTo(2);
            staff.page.locator("#reason").selectOption("received");
            staff.type("pieces", "3").click("Noter le mouvement").sees("Mouvement noté");

            prudence.waitsFor("/products/" + product, "7,77");
            prudence.page.locator(".choice:has-text('7,77') input").check();
            prudence.type("quantity", "1").click("Ajouter au panier");
            prudence.orders("Prudence Carillon", "prudence.carillon@example.com")
                    .click("Payer / Pay");
            prudence.sees("7,77").sees("Sablier rectifié");
            String number = prudence.number();
            assertThat(
                            database.number(
                                    "SELECT (lines->0->>'cents')::int FROM shop.orders WHERE"
                                            + " number = '"
                                            + number
                                            + "'"))
                    .isEqualTo(777);
            assertThat(staff.strangers()).isEmpty();
        }
    }

    @Test
    void withdrawsWithOneClickAndTakesItBackWithAnother() {
        try (Visitor staff = visitor();
                Visitor prudence = visitor()) {
            staff.atWork().open("/backoffice/catalogue?q=bougie&state=published");
            staff.page.locator("tbody input[type=checkbox]").first().check();
            String product =
                    staff.page.locator("tbody input[type=checkbox]").first().getAttribute("value");
            staff.click("Retirer de la vente").sees("Un produit a changé d’état");
            assertThat(staff.page.url()).contains("q=bougie&state=published");
            prudence.waitsFor("/products/" + product, "Il n’y a rien à cette adresse");
            staff.click("Annuler").sees("C’est annulé");
            prudence.open("/products/" + product).doesNotSee("Il n’y a rien à cette adresse");
        }
    }

    @Test
    void takesTheCatalogueOutAndInAgain() {
        try (Visitor staff = visitor()) {
            staff.atWork().open("/backoffice/catalogue/import");
            var file = staff.page.waitForDownload(() -> staff.click("Exporter (CSV)"));
            Path csv = directory.resolve("catalogue.csv");
            file.saveAs(csv);
            staff.page.locator("#file").setInputFiles(csv);
            staff.page.locator("button[value=import]").click();
            staff.sees("Importé").sees("aucun nouveau produit").sees("aucun prix changé");
        }
    }

    @Test
    void isToldThatAFileIsTooHeavyAndThatItIsNoPicture() throws IOException {
        try (Visitor staff = visitor()) {
            staff.atWork().open("/backoffice/catalogue");
            staff.page.locator("tbody th a").first().click();
            Path heavy = Files.write(directory.resolve("heavy.png"), new byte[1_500_000]);
            staff.page.locator("#picture").setInputFiles(heavy);
            staff.click("Remplacer l’image").sees("C’est trop lourd");
            staff.page.goBack();
            Path note = Files.writeString(directory.resolve("note.png"), "no picture");
            staff.page.locator("#picture").setInputFiles(note);
            staff.click("Remplacer l’image").sees("ce n’est ni un SVG, ni un PNG");
        }
    }

    private static boolean drawn(Page page) {
        return (Boolean)
                page.evaluate("() => document.querySelector('figure img').naturalWidth > 0");
    }

    private static String slug(Visitor visitor) {
        visitor.open("/products").type("q", "sablier").click("Afficher");
        String address = visitor.page.locator(".card a").first().getAttribute("href");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static Visitor visitor() {
        return new Visitor(shop, chromium.visitor(false, 390));
    }
}
