package fr.echeance.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Support serves a customer, and whoever watches sees that they looked: without scripts, each with their own role. */
class SupportJourneyTest {
    private static final Pattern LINK = Pattern.compile("/sign-\\w+/[a-z-]+\\?ticket=\\S+");
    private static final String PASSWORD = "douze coups de minuit";
    private static final String SUPPORT = "celeste.sablier@example.com";
    private static final String AUDITOR = "anselme.regard@example.com";

    @TempDir private static Path directory;
    private static TestServer database;
    private static RunningShop shop;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        database = TestServer.database();
        shop = RunningShop.start(database, directory);
        try (Visitor admin = visitor()) {
            admin.atWork();
            invite(admin, "Céleste Sablier", SUPPORT, "support");
            invite(admin, "Anselme Regard", AUDITOR, "auditor");
        }
    }

    @AfterAll
    static void close() {
        if (shop != null) shop.close();
        chromium.close();
    }

    @Test
    void findsACustomerServesThemAndIsSeenDoingIt() {
        String number;
        try (Visitor odette = visitor()) {
            odette.fillsTheCart("sablier", 2)
                    .orders("Odette Échappement", "odette.echappement@example.com")
                    .click("Payer / Pay");
            number = odette.number();
            odette.waitsFor("/sandbox/mailbox", number);
        }
        try (Visitor support = visitor()) {
            support.open("/backoffice").signsIn(SUPPORT, PASSWORD);
            support.sees("Aujourd’hui").click("Clients");
            support.type("sought", "echapp od").click("Trouver").sees("Une personne trouvée");
            support.sees("o…@example.com").doesNotSee("odette.echappement@example.com");
            assertThat(support.page.url()).endsWith("/backoffice/customers");
            support.click("Odette Échappement").sees("odette.echappement@example.com").sees(number);
            assertThat(support.page.url()).doesNotContain("odette", "example.com");

            support.click(number).click("Imprimer le bon de préparation");
            support.sees("Odette Échappement").sees("75007 Paris").sees("Sablier");
            support.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(support.page.locator("main").innerText())
                    .contains("Odette Échappement")
                    .doesNotContain("€", "example.com", "finalité");
            support.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null));

            support.page.goBack();
            support.click("Renvoyer la confirmation").sees("La confirmation repart par courriel");
            support.sees("Renvoi de la confirmation demandé").sees("Céleste Sablier");
            support.page.waitForCondition(() -> letters(support, number) == 2);

            support.open("/backoffice").type("anything", number).click("Chercher");
            support.click("Commande " + number).sees("Odette Échappement");
            support.open("/backoffice/privacy/access").doesNotSee("Consultations");
        }
        try (Visitor auditor = visitor()) {
            auditor.open("/backoffice").signsIn(AUDITOR, PASSWORD);
            auditor.sees("Aujourd’hui").click("Conservation").click("Qui a consulté qui");
            auditor.sees("Céleste Sablier")
                    .sees("Page d’un client")
                    .sees("Bon de préparation")
                    .sees("Page d’une commande")
                    .doesNotSee("Odette");
            auditor.page.locator("#place").selectOption("customer");
            auditor.click("Filtrer").sees("Céleste Sablier");
            assertThat(auditor.page.locator("tbody tr").count()).isEqualTo(1);
            auditor.open("/backoffice/customers").doesNotSee("Qui cherchez-vous");
            assertThat(auditor.strangers()).isEmpty();
        }
        assertThat(database.number("SELECT count(*) FROM governance.staff_access")).isPositive();
    }

    @Test
    void shipsManyAtOnceFromAFilterOfItsOwn() {
        try (Visitor hugues = visitor()) {
            for (int i = 0; i < 2; i++)
                hugues.fillsTheCart("bougie", 1)
                        .orders("Hugues Contretemps", "hugues@example.com")
                        .click("Payer / Pay")
                        .sees("Commande ");
            hugues.number();
        }
        try (Visitor support = visitor()) {
            support.open("/backoffice").signsIn(SUPPORT, PASSWORD);
            support.sees("Aujourd’hui").open("/backoffice/orders");
            support.page.locator("#state").selectOption("confirmed");
            support.page.locator("#days").selectOption("1");
            support.click("Filtrer");
            support.page.locator("summary:has-text('Enregistrer ce filtre')").click();
            support.type("filterName", "À expédier").click("Enregistrer");
            support.sees("Filtre enregistré");
            support.open("/backoffice/orders").click("À expédier");
            assertThat(support.page.url()).endsWith("?state=confirmed&days=1");
            Locator ready = support.page.locator("tbody input[type=checkbox]");
            ready.nth(0).check();
            ready.nth(1).check();
            support.click("Préparer les départs").sees("Départs groupés");
            support.page.locator("tbody input[name^=tracking]").first().fill("6A12345678901");
            support.click("Noter les départs").sees("Départ noté").sees("Laissée de côté");
        }
    }

    @Test
    void answersWhoAsksAndForgetsWhoTakesItBack() {
        String email = "gaspard.coucou@example.com";
        try (Visitor gaspard = visitor();
                Visitor support = visitor()) {
            gaspard.open("/").click("Nous écrire").type("email", email).type("about", "Coucous");
            gaspard.type("message", "Chantent-ils la nuit ?");
            assertThat(gaspard.page.locator("#agreed").isChecked()).isFalse();
            gaspard.click("Envoyer").sees("cochez la case");
            gaspard.page.locator("#agreed").check();
            // A browser that a program drives is faster than a person: the form comes back, whole.
            gaspard.page.waitForCondition(
                    () -> gaspard.click("Envoyer").text().contains("Votre demande est arrivée"));
            gaspard.waitsFor("/sandbox/mailbox", "Votre demande est arrivée");

            support.open("/backoffice").signsIn(SUPPORT, PASSWORD);
            support.sees("Aujourd’hui").click("Questions").doesNotSee(email).doesNotSee("Coucous");
            support.page
                    .locator("a[href^='/backoffice/enquiries/']:not([href*='/messages/'])")
                    .click();
            support.sees(email).sees("Chantent-ils la nuit ?");
            support.type("answer", "Seulement jusqu’à minuit.").click("Envoyer la réponse");
            support.sees("Réponse enregistrée");
            gaspard.waitsFor("/sandbox/mailbox", "Notre réponse à votre demande");
            gaspard.letter(email, "Notre réponse à votre demande");
            gaspard.sees("Seulement jusqu’à minuit.");
            gaspard.open(gaspard.link()).click("Oui, tout effacer").sees("il ne reste rien");
            support.open("/backoffice/enquiries").doesNotSee("Coucous");
        }
        assertThat(database.number("SELECT count(*) FROM shop.enquiry")).isZero();
    }

    @Test
    void answersACustomerInTheirAccount() {
        String email = "irma.remontoir@example.com";
        try (Visitor irma = visitor();
                Visitor support = visitor()) {
            irma.opensAnAccount(email, PASSWORD).open("/account").signsIn(email, PASSWORD);
            irma.sees("Mes commandes").click("Messages");
            irma.type("message", "Où est mon réveil ?").click("Envoyer").sees("Message reçu");

            support.open("/backoffice").signsIn(SUPPORT, PASSWORD);
            support.sees("Aujourd’hui").click("Questions").sees("Messages de clients sans réponse");
            support.page.locator("tbody th a").first().click();
            support.sees("Où est mon réveil ?").type("answer", "Il dort encore.");
            support.click("Répondre").sees("une lettre l’annonce au client");

            irma.waitsFor("/sandbox/mailbox", "Une réponse vous attend");
            irma.letter(email, "Une réponse vous attend").doesNotSee("Il dort encore");
            irma.open("/account/messages").sees("Il dort encore.");
            assertThat(irma.strangers()).isEmpty();
        }
    }

    /** How many went to this buyer about this order. */
    private static int letters(Visitor visitor, String number) {
        try (Page mailbox = visitor.page.context().newPage()) {
            mailbox.navigate(shop.address() + "/sandbox/mailbox");
            return mailbox.locator("tr:has-text('" + number + "')").count();
        }
    }

    private static void invite(Visitor admin, String name, String email, String role) {
        admin.open("/backoffice/staff").type("name", name).type("email", email);
        admin.page.locator("form:has(#name) input[value=" + role + "]").check();
        admin.click("Envoyer l’invitation").sees("L’invitation est partie");
        try (Visitor invited = visitor()) {
            invited.waitsFor("/sandbox/mailbox", email);
            invited.page
                    .locator("tr")
                    .filter(new Locator.FilterOptions().setHasText(email))
                    .first()
                    .locator("a")
                    .first()
                    .click();
            MatchResult link =
                    LINK.matcher(invited.page.locator("pre").innerText())
                            .results()
                            .findFirst()
                            .orElseThrow();
            invited.open(link.group()).type("password", PASSWORD).click("Garder ce mot de passe");
            invited.sees("Votre mot de passe est changé");
        }
    }

    private static Visitor visitor() {
        return new Visitor(shop, chromium.visitor(false, 1280));
    }
}
