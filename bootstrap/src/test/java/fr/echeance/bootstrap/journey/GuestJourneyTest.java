package fr.echeance.bootstrap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;

/** A guest buys in the sample shop, without scripts, on a telephone; time does its work. */
class GuestJourneyTest {
    private static final String PRUDENCE = "prudence.carillon@example.com";

    /** What of the money that was taken for an order has not gone back, in cents. */
    private static final String LEFT =
            "SELECT sum(CASE type WHEN 'PAYMENT' THEN amount_cents ELSE -amount_cents END)"
                    + " FROM shop.payment_entry WHERE reference = '%s'";

    @RegisterExtension static final OpenShop SHOP = new OpenShop();

    @Test
    void buysAndIsToldSo() {
        try (Visitor prudence = SHOP.visitor();
                Visitor stranger = SHOP.visitor()) {
            String number = buys(prudence);
            prudence.sees("Payée").sees("Prudence Carillon").sees("prudence.carillon@example.com");
            prudence.waitsFor("/sandbox/mailbox", number);
            prudence.click("Votre commande " + number).seesALetterInItsOwnStyle();
            prudence.sees(number)
                    .sees("formulaire de rétractation")
                    .sees("Conditions générales de vente")
                    .sees("garantie légale de conformité");
            prudence.waitsFor("/orders/" + number, "Voir la facture").click("Voir la facture");
            prudence.sees("Facture").sees("TVA par taux").sees("Prudence Carillon");
            assertThat(prudence.strangers()).isEmpty();

            stranger.looksUp(number, "basile.quartz@example.com")
                    .sees("Nous ne trouvons pas de commande avec ce numéro et cette adresse")
                    .doesNotSee("Prudence");
            stranger.open("/orders/" + number).sees("Suivre une commande").doesNotSee("Prudence");
            stranger.looksUp(number, PRUDENCE).sees("Prudence Carillon").sees("Payée");
        }
    }

    @Test
    void fadesOnTheDeclaredDayAndTheBooksStay() {
        try (Visitor prudence = SHOP.visitor();
                Visitor staff = SHOP.visitor()) {
            LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/Paris"));
            String number = buys(prudence);
            prudence.waitsFor("/orders/" + number, "Voir la facture");
            staff.atWork().open("/backoffice/orders").click(number);
            String order = staff.page.url();
            staff.type("trackingNumber", "6A12345678901").click("Noter le départ");
            staff.sees("Départ noté").sees("Expédiée");
            staff.type("deliveredOn", today.toString()).click("Noter la réception");
            staff.sees("Réception notée").sees("Livrée");
            prudence.open("/orders/" + number).sees("Livrée").sees("6A12345678901");
            LocalDate guaranteed = today.plusYears(2);
            // With New Year's Eve the books of ten years ago end, too.
            boolean yearEnds = guaranteed.getDayOfYear() == guaranteed.lengthOfYear();

            // On the last day of the guarantee, everything; the day after, nothing that names her.
            prudence.windsTo(guaranteed);
            prudence.open("/orders/" + number).sees("Prudence Carillon");
            String question =
                    "SELECT c.email FROM shop.order_contact c JOIN shop.orders o ON o.id ="
                            + " c.order_id WHERE o.number = '"
                            + number
                            + "'";
            assertThat(asks(prudence, "order_management", question)).contains(PRUDENCE);
            String books = books(prudence);
            prudence.windsTo(guaranteed.plusDays(1));
            if (!yearEnds) assertThat(books(prudence)).isEqualTo(books);
            prudence.open("/orders/" + number).doesNotSee("Prudence").doesNotSee(PRUDENCE);
            staff.page.navigate(order);
            staff.sees("Cette commande n’est plus là").doesNotSee("Prudence");
            assertThat(asks(prudence, "order_management", question)).contains("Aucune ligne");

            prudence.waitsFor("/actuator/health", "DOWN");
            prudence.open("/sandbox/time-machine").click("Faire passer le balai maintenant");
            prudence.sees("Le passage est fait").sees("Coordonnées de la commande");
            prudence.waitsFor("/actuator/health", "UP");
            if (!yearEnds) assertThat(books(prudence)).isEqualTo(books);
        }
    }

    @Test
    void isDeclinedAndTriesAgain() {
        try (Visitor prudence = SHOP.visitor()) {
            prudence.fillsTheCart("sablier", 1)
                    .orders("Prudence Carillon", PRUDENCE)
                    .click("Refuser");
            prudence.click("Voir la commande").sees("En attente de paiement");
            prudence.click("Payer").click("Payer / Pay");
            prudence.sees("Payée");
        }
    }

    @Test
    void closesTheBrowserAfterPaying() {
        try (Visitor prudence = SHOP.visitor();
                Visitor later = SHOP.visitor()) {
            prudence.fillsTheCart("sablier", 1)
                    .orders("Prudence Carillon", PRUDENCE)
                    .click("Payer puis fermer le navigateur");
            String order =
                    prudence.open("/sandbox/time-machine").page.locator("h3 a").first().innerText();
            later.waitsFor("/sandbox/mailbox", order);
            later.looksUp(order, PRUDENCE).sees("Payée");
        }
    }

    @Test
    void presentsAnotherOrdersPageToNobody() {
        try (Visitor prudence = SHOP.visitor();
                Visitor basile = SHOP.visitor()) {
            String number = buys(prudence);
            basile.open("/orders/" + number + "/invoice").doesNotSee("Prudence");
            basile.open("/orders/" + number + "/pay").doesNotSee("Prudence");
            basile.open("/backoffice/orders").sees("Mot de passe").doesNotSee(number);
        }
    }

    @Test
    void cancelsAndTheMoneyGoesBack() {
        try (Visitor prudence = SHOP.visitor();
                Visitor staff = SHOP.visitor()) {
            String number = buys(prudence);
            staff.atWork().open("/backoffice/orders").click(number);
            staff.click("Annuler la commande").sees("Commande annulée");
            prudence.waitsFor("/sandbox/mailbox", "Votre commande " + number + " est annulée");
            staff.page.waitForCondition(() -> SHOP.database().number(LEFT.formatted(number)) == 0);
            prudence.open("/orders/" + number).sees("Annulée");
        }
    }

    @Test
    void readsEnglish() {
        try (Visitor visitor = SHOP.visitor()) {
            visitor.open("/").click("English").sees("Browse the shop");
            assertThat(visitor.page.locator("html")).hasAttribute("lang", "en");
            visitor.open("/privacy").sees("Your rights");
        }
    }

    private static String buys(Visitor visitor) {
        visitor.fillsTheCart("sablier", 1)
                .orders("Prudence Carillon", PRUDENCE)
                .click("Payer / Pay");
        return visitor.number();
    }

    private static String books(Visitor visitor) {
        return visitor.open("/sandbox/time-machine")
                .page
                .locator(
                        "section",
                        new com.microsoft.playwright.Page.LocatorOptions().setHasText("Les livres"))
                .last()
                .innerText();
    }

    private static String asks(Visitor visitor, String purpose, String statement) {
        visitor.open("/sandbox/time-machine").type("statement", statement);
        visitor.page.locator("#purpose").selectOption(purpose);
        return visitor.click("Poser la question").page.locator("#sql-panel").innerText();
    }
}
