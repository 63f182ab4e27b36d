package fr.echeance.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;

/** A guest asks what is kept, takes it along, erases it and comes back; another one does not come back. */
class MyDataJourneyTest {
    @RegisterExtension static final OpenShop SHOP = new OpenShop();

    @Test
    void looksTakesAlongErasesAndComesBack() {
        String email = "odette.pendule@example.com";
        try (Visitor odette = SHOP.visitor()) {
            String number = hasAnOrderInGuarantee(odette, "Odette Pendule", email);
            opens(odette, email);
            odette.sees("Coordonnées de la commande")
                    .sees("Facture")
                    .sees("RGPD, art. 5(1)(c)")
                    .sees("se retire par le lien de chaque lettre")
                    .doesNotSee(email);
            odette.click("Lire la copie").sees(email).sees("3 impasse du Balancier");
            assertThat(
                            odette.page
                                    .context()
                                    .request()
                                    .get(SHOP.shop().address() + "/privacy/my-data/export.json")
                                    .text())
                    .contains("\"order_contact\"", email, number);
            assertThat(odette.strangers()).isEmpty();

            odette.open("/privacy/my-data/erasure").sees("Part").sees("Est réduit").sees("Reste");
            odette.type("receiptTo", "basile.quartz@example.com").click("Effacer mes données");
            odette.sees("ce n’est pas l’adresse de ces commandes");
            odette.type("receiptTo", email).click("Effacer mes données");
            odette.sees("Demande enregistrée").sees("déjà caché");
            odette.looksUp(number, email).sees("Nous ne trouvons pas de commande");

            odette.open("/privacy/my-data/erasure").click("Annuler ma demande");
            odette.sees("Demande annulée");
            odette.looksUp(number, email).sees("Odette Pendule");
        }
    }

    @Test
    void isErasedAsTheReceiptSaysAndTheBooksStay() throws IOException {
        String email = "firmin.aiguille@example.com";
        try (Visitor firmin = SHOP.visitor();
                Visitor staff = SHOP.visitor()) {
            String number = hasAnOrderInGuarantee(firmin, "Firmin Aiguille", email);
            String id =
                    SHOP.database()
                            .text("SELECT id FROM shop.orders WHERE number = '" + number + "'");
            String books = books();
            opens(firmin, email);
            firmin.open("/privacy/my-data/erasure").type("receiptTo", email);
            firmin.click("Effacer mes données").sees("Demande enregistrée");
            staff.atWork().open("/backoffice/privacy/requests").sees("Délai de repentir");
            staff.doesNotSee("Firmin").doesNotSee(email);

            firmin.windsTo(today().plusDays(16 + 8));
            firmin.page.waitForCondition(() -> firmin.hasLetter(email, "ce qui a été effacé"));
            firmin.letter(email, "ce qui a été effacé");
            firmin.sees("Effacé").sees("Code de commerce, art. L. 123-22").sees("Entrée n°");
            for (String gone :
                    new String[] {"order_contact", "parcel", "service_mail", "payment_event"})
                assertThat(count("shop." + gone + " WHERE order_id = '" + id + "'"))
                        .as(gone)
                        .isZero();
            assertThat(count("shop.orders WHERE id = '" + id + "'")).isZero();
            assertThat(count("archive.orders WHERE id = '" + id + "'")).isEqualTo(1);
            assertThat(count("archive.contract_writing WHERE order_id = '" + id + "'"))
                    .isEqualTo(1);
            assertThat(books()).isEqualTo(books);
            firmin.page.waitForCondition(
                    () -> count("governance.subject_request WHERE answer_to IS NOT NULL") == 0);
            assertThat(Files.readAllLines(SHOP.directory().resolve("erasures.jsonl")))
                    .singleElement()
                    .satisfies(line ->
                            assertThat(line).contains("\"proof\":\"").doesNotContain(email));
            firmin.looksUp(number, email).sees("Nous ne trouvons pas de commande");
            opens(firmin, email);
            firmin.open("/privacy/my-data/erasure").sees("Attestation").sees("Entrée n°");
            staff.open("/backoffice/privacy/requests").sees("Exécutée");
        }
    }

    /** Delivered today, and looked at when the days to withdraw are over. */
    private static String hasAnOrderInGuarantee(Visitor buyer, String name, String email) {
        buyer.fillsTheCart("sablier", 1).orders(name, email).click("Payer / Pay");
        String number = buyer.number();
        buyer.waitsFor("/orders/" + number, "Voir la facture");
        try (Visitor staff = SHOP.visitor()) {
            staff.atWork().open("/backoffice/orders").click(number);
            staff.type("trackingNumber", "6A12345678901").click("Noter le départ");
            staff.sees("Départ noté");
            staff.type("deliveredOn", today().toString()).click("Noter la réception");
            staff.sees("Réception notée");
        }
        buyer.windsTo(today().plusDays(16));
        return number;
    }

    private static void opens(Visitor guest, String email) {
        guest.page
                .context()
                .clearCookies(
                        new com.microsoft.playwright.BrowserContext.ClearCookiesOptions()
                                .setName("my_data"));
        guest.open("/privacy").click("Voir, emporter ou effacer mes données");
        guest.type("email", email).click("M’envoyer le lien");
        guest.sees("Nous répondons la même chose pour toutes les adresses");
        String link = guest.letter(email, "Vos données").link();
        guest.open(link).click("Ouvrir mes données").sees("Ce qui est gardé");
        guest.open(link).click("Ouvrir mes données").sees("Ce lien ne vaut plus");
        guest.open("/privacy/my-data");
    }

    private static String books() {
        return SHOP.database()
                .text(
                        "SELECT (SELECT coalesce(sum(total_cents), 0) FROM shop.invoice) + (SELECT"
                            + " coalesce(sum(total_cents), 0) FROM archive.invoice) || ' ' ||"
                            + " (SELECT count(*) FROM shop.payment_entry) + (SELECT count(*) FROM"
                            + " archive.payment_entry)");
    }

    private static long count(String from) {
        return SHOP.database().number("SELECT count(*) FROM " + from);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }
}
