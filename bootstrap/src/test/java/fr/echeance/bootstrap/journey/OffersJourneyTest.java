package fr.echeance.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.net.URI;

/** A customer is told what they must know, is sold to after they bought and were told, and refuses for good. */
class OffersJourneyTest {
    private static final String PASSWORD = "douze coups de minuit";

    @RegisterExtension static final OpenShop SHOP = new OpenShop();

    @Test
    void isToldAtTheCheckoutWrittenToAndRefusesByTheLetter() {
        String email = "solange.offres@example.com";
        try (Visitor solange = SHOP.visitor();
                Visitor staff = SHOP.visitor()) {
            solange.opensAnAccount(email, PASSWORD);
            solange.open("/account").signsIn(email, PASSWORD).click("Offres");
            solange.sees("Nous ne vous envoyons aucune offre");
            buy(solange);
            solange.open("/account/offers").sees("nous vous l’avons dit le");

            staff.atWork();
            send(staff, "marketing", "Un sablier comme le vôtre");
            solange.follows(email, "Un sablier comme le vôtre")
                    .click("Oui, plus aucune offre")
                    .sees("C’est fait");
            solange.open("/account/offers").sees("Vous avez refusé nos offres");

            send(staff, "marketing", "Une horloge qui insiste");
            send(staff, "service", "Nos conditions changent");
            assertThat(solange.hasLetter(email, "Une horloge qui insiste")).isFalse();
            assertThat(solange.hasLetter(email, "Nos conditions changent")).isTrue();

            solange.fillsTheCart("sablier", 1).open("/checkout");
            assertThat(solange.page.locator("#refusesOffers").count()).as("asked once").isZero();
            solange.open("/account/privacy").sees("Opposition à la prospection");
            assertThat(solange.strangers()).isEmpty();
        }
    }

    private static void buy(Visitor customer) {
        customer.fillsTheCart("sablier", 1).open("/checkout").sees("Ne m’envoyez pas d’offres");
        customer.type("name", "Solange Pendule")
                .type("street", "8 rue du Battant")
                .type("postcode", "75010")
                .type("city", "Paris");
        assertThat(customer.page.locator("#refusesOffers").isChecked()).isFalse();
        customer.page.locator("#accepted").check();
        customer.click("Commander avec obligation de paiement").click("Payer / Pay");
        customer.number();
    }

    private static void send(Visitor staff, String addressees, String subject) {
        staff.open("/backoffice/newsletter/new");
        staff.page.locator("#addressees").selectOption(addressees);
        staff.type("subjectFr", subject).type("bodyFr", "Il *coule*.");
        staff.type("subjectEn", "Hourglass").type("bodyEn", "It *runs*.").click("Enregistrer");
        String written = URI.create(staff.page.url()).getPath();
        staff.click("Lancer l’envoi").waitsFor(written, "Terminée");
    }
}
