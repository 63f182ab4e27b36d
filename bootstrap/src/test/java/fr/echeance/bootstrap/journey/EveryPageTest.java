package fr.echeance.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Every page, as a browser lays it out: everybody can use it (WCAG 2.2 AA, as far as a machine can tell), on the narrowest telephone and
 * at 200 %, in the light and in the dark; it is light, does not jump, and prints.
 */
class EveryPageTest {
    private static final String NOBODY = "00000000-0000-4000-8000-000000000009";
    private static final String PASSWORD = "douze coups de minuit";
    private static final int HEAVIEST = 100 * 1024;
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Bytes of the page with its pictures and its styles, as they come over the line. */
    private static final String WEIGHT =
            "() => [...performance.getEntriesByType('navigation'),"
                    + " ...performance.getEntriesByType('resource')].reduce((sum, e) => sum +"
                    + " e.encodedBodySize, 0)";

    private static final String JUMPS =
            "() => new Promise(done => { let sum = 0; new PerformanceObserver(list =>"
                    + " list.getEntries().forEach(e => sum += e.value)).observe({type:"
                    + " 'layout-shift', buffered: true}); setTimeout(() => done(sum), 50); })";

    private static final String WIDER =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    @TempDir private static Path directory;
    private static RunningShop shop;
    private static Chromium chromium;

    private final List<String> faults = new ArrayList<>();

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
    void canBeUsedByEverybody() {
        try (BrowserContext context = chromium.visitor(true, 1280);
                Visitor visitor = new Visitor(shop, context)) {
            walk(visitor, this::look);
        }
        try (BrowserContext context = chromium.visitor(true, 1280);
                Visitor visitor = new Visitor(shop, context)) {
            walkTheAccount(visitor, this::look);
        }
        assertThat(faults).isEmpty();
    }

    private void look(Visitor visitor, String name) {
        Page page = visitor.page;
        // In a window of its own, which nobody resizes.
        Page again = second(page.context());
        again.navigate(page.url());
        note(((Number) again.evaluate(WEIGHT)).intValue() > HEAVIEST, name, "weighs too much");
        note(((Number) again.evaluate(JUMPS)).doubleValue() > 0.01, name, "jumps");
        Axe axe = Axe.in(page);
        axe.wrongByTags(WCAG).forEach(wrong -> note(true, name, wrong));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        axe.wrongByRules(List.of("color-contrast"))
                .forEach(wrong -> note(true, name + " in the dark", wrong));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        for (int width : List.of(320, 640)) {
            page.setViewportSize(width, 844);
            note(((Number) page.evaluate(WIDER)).intValue() > 0, name, "is wider than " + width);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(700, 1000);
        note(((Number) page.evaluate(WIDER)).intValue() > 0, name, "is wider than the paper");
        note(
                page.locator("form:visible, nav:visible").count() > 0,
                name,
                "prints what one presses");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
        page.setViewportSize(1280, 844);
    }

    /** The window beside the visitor's, of the same size. */
    private static Page second(BrowserContext context) {
        List<Page> pages = context.pages();
        return pages.size() > 1 ? pages.getLast() : context.newPage();
    }

    private void note(boolean wrong, String name, String what) {
        if (wrong) faults.add(name + ": " + what);
    }

    private interface Look {
        void at(Visitor visitor, String name);
    }

    /** Through the whole shop, once. */
    private static void walk(Visitor visitor, Look look) {
        OpenPages.ALL.forEach((name, path) -> look.at(visitor.open(path), name));
        visitor.open("/products");
        visitor.page.locator(".card a").first().click();
        look.at(visitor, "product");
        visitor.fillsTheCart("sablier", 2).open("/cart");
        look.at(visitor, "cart");
        look.at(visitor.open("/checkout"), "checkout");
        visitor.orders("Prudence Carillon", "prudence.carillon@example.com");
        look.at(visitor, "payment");
        visitor.click("Payer / Pay");
        String number = visitor.number();
        visitor.waitsFor("/orders/" + number, "Voir la facture");
        look.at(visitor, "order");
        look.at(visitor.click("Voir la facture"), "invoice");
        look.at(
                visitor.waitsFor("/sandbox/mailbox", number).click("Votre commande " + number),
                "letter");
        String email = "prudence.carillon@example.com";
        visitor.open("/privacy/my-data").type("email", email).click("M’envoyer le lien");
        visitor.open("/sandbox/mailbox").click("Vos données");
        visitor.open(
                visitor.page
                        .locator("pre")
                        .innerText()
                        .replaceAll("(?s).*(/privacy/my-data/open\\S+).*", "$1"));
        look.at(visitor.click("Ouvrir mes données"), "my data");
        look.at(visitor.open("/privacy/my-data/export"), "my data, the copy");
        look.at(visitor.open("/privacy/my-data/erasure"), "erasure");
        visitor.type("receiptTo", email).click("Effacer mes données");
        look.at(visitor.sees("Demande enregistrée"), "erasure asked for");
        look.at(visitor.open("/backoffice"), "door");
        visitor.atWork();
        look.at(visitor, "hall");
        look.at(visitor.open("/backoffice/orders"), "orders");
        look.at(visitor.click(number), "order at work");
        look.at(visitor.open("/backoffice/privacy"), "retention");
        look.at(visitor.open("/backoffice/privacy/requests"), "requests");
        look.at(visitor.open("/backoffice/privacy/access"), "looks");
        look.at(visitor.open("/backoffice/security"), "security log");
        walkTheOffice(visitor, look, number);
        walkTheCatalogue(visitor, look);
    }

    private static void walkTheOffice(Visitor visitor, Look look, String number) {
        look.at(visitor.open("/backoffice/orders?state=confirmed&days=7"), "orders to be saved");
        visitor.page.locator("summary:has-text('Enregistrer ce filtre')").click();
        visitor.type("filterName", "À expédier").click("Enregistrer");
        look.at(visitor.sees("Filtre enregistré"), "a saved filter");
        visitor.page.locator("tbody input[type=checkbox]").first().check();
        look.at(visitor.click("Préparer les départs"), "parcels");
        look.at(visitor.click("Noter les départs"), "parcels, answered");
        look.at(visitor.open("/backoffice/customers"), "customers");
        look.at(visitor.type("sought", "carillon").click("Trouver"), "customers found");
        look.at(visitor.click("Prudence Carillon"), "customer");
        look.at(visitor.open("/backoffice/customers/" + NOBODY), "customer gone");
        visitor.open("/backoffice/orders?state=confirmed")
                .page
                .locator("tbody th a")
                .first()
                .click();
        look.at(visitor.click("Imprimer le bon de préparation"), "packing slip");
        look.at(visitor.open("/backoffice/enquiries"), "enquiries");
        for (String page : List.of("new", "import", "suppression"))
            look.at(visitor.open("/backoffice/newsletter/" + page), "newsletter, " + page);
        look.at(visitor.open("/backoffice/newsletter"), "letters");
        visitor.page.locator("table th a").first().click();
        look.at(visitor, "letter");
        look.at(visitor.open("/backoffice/audience"), "audience");
        look.at(visitor.open("/backoffice/blog/new"), "new article of the blog");
        look.at(visitor.open("/backoffice/blog"), "articles of the blog");
        visitor.page.locator("table th a").first().click();
        look.at(visitor, "article of the blog, at work");
        look.at(visitor.open("/backoffice/search"), "search");
        look.at(visitor.type("anything", number).click("Chercher"), "search, answered");
        look.at(visitor.open("/backoffice/staff"), "staff");
    }

    /** Signed in as a customer, who is nobody of the staff. */
    private static void walkTheAccount(Visitor visitor, Look look) {
        String email = "clementine.pendule@example.com";
        visitor.open("/account");
        look.at(visitor, "sign in");
        look.at(visitor.click("Ouvrir un compte"), "open an account");
        visitor.type("email", email).click("Recevoir le lien");
        visitor.waitsFor("/sandbox/mailbox", email);
        visitor.page.locator("tr:has-text('" + email + "') a").first().click();
        String link =
                visitor.page
                        .locator("pre")
                        .innerText()
                        .replaceAll("(?s).*(/sign-\\w+/[a-z-]+\\?ticket=\\S+).*", "$1");
        look.at(visitor.open(link), "choose a password");
        visitor.type("password", PASSWORD).click("Ouvrir mon compte");
        visitor.open("/account").signsIn(email, PASSWORD).sees("Mes commandes");
        look.at(visitor, "account");
        look.at(visitor.open("/account/addresses"), "address book");
        look.at(visitor.open("/account/messages"), "messages");
        look.at(visitor.open("/account/security"), "own sign-ins");
        look.at(visitor.open("/account/offers"), "offers");
        look.at(visitor.open("/account/settings"), "account settings");
        look.at(visitor.open("/account/privacy"), "my data, signed in");
        look.at(visitor.open("/sign-in/forgotten"), "forgotten");
    }

    private static void walkTheCatalogue(Visitor visitor, Look look) {
        String catalogue = "/backoffice/catalogue";
        look.at(visitor.open(catalogue), "catalogue");
        visitor.page.locator("tbody th a").first().click();
        look.at(visitor, "sheet");
        visitor.page.locator("tbody th a").first().click();
        look.at(visitor, "article");
        look.at(visitor.open(catalogue + "/products/new"), "new product");
        look.at(visitor.open(catalogue + "/categories"), "categories");
        look.at(visitor.open(catalogue + "/import"), "import");
        look.at(visitor.open("/backoffice/settings"), "settings");
        look.at(visitor.open("/backoffice/settings/shipping/new"), "new way of delivery");
        look.at(visitor.open("/backoffice/settings/seller"), "seller");
        look.at(visitor.open("/backoffice/settings/terms/new?page=notice"), "new legal notice");
    }
}
