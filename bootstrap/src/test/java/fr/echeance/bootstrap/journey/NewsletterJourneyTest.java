package fr.echeance.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.domain.newsletter.ConsentWording;
import fr.echeance.domain.shared.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody signs up for the newsletter, changes their mind and leaves; somebody else asks for it when ordering. */
class NewsletterJourneyTest {
    @RegisterExtension static final OpenShop SHOP = new OpenShop();

    @Test
    void signsUpChangesLeavesAndIsNotBroughtBack() {
        String email = "aurore.lettre@example.com";
        try (Visitor aurore = SHOP.visitor()) {
            aurore.open("/").click("La lettre").sees("La lettre de la boutique");
            aurore.type("email", email).click("Recevoir le lien").sees("Une lettre est partie");
            assertThat(subscriptions(email))
                    .as("nothing is kept before the mailbox agrees")
                    .isEqualTo("0");
            String confirmation = aurore.letter(email, "Confirmer votre inscription").link();
            aurore.open(confirmation).click("Oui, m’inscrire").sees("C’est fait");
            assertThat(subscriptions(email)).isEqualTo("1");

            aurore.open("/newsletter").type("email", email).click("Recevoir le lien");
            String own = aurore.letter(email, "Vous recevez déjà notre lettre").link();
            aurore.open(own).sees("Votre inscription");
            aurore.page.locator("input[value=offers]").uncheck();
            aurore.click("Enregistrer").sees("C’est noté");
            aurore.open(own);
            assertThat(aurore.page.locator("input[value=offers]").isChecked()).isFalse();

            aurore.open("/privacy/my-data").type("email", email).click("M’envoyer le lien");
            aurore.follows(email, "Vos données").click("Ouvrir mes données");
            aurore.sees("Inscription à la lettre").sees("Preuve de consentement");

            aurore.open(own).click("Se désinscrire").sees("plus aucune lettre");
            assertThat(subscriptions(email)).isEqualTo("0");
            aurore.open(own).sees("ne mène plus à aucune inscription");
            aurore.open(confirmation).click("Oui, m’inscrire").sees("Ce lien ne sert plus");
            assertThat(subscriptions(email)).isEqualTo("0");
            assertThat(aurore.strangers()).isEmpty();
        }
    }

    @Test
    void asksForItWhenOrderingAndOnlyByTickingTheBox() {
        String email = "basile.lettre@example.com";
        try (Visitor basile = SHOP.visitor()) {
            basile.fillsTheCart("sablier", 1).open("/checkout");
            assertThat(basile.page.locator("#newsletter").isChecked()).isFalse();
            basile.sees(ConsentWording.current(Language.FR).text());
            basile.orders("Basile Quartz", email);
            assertThat(basile.hasLetter(email, "Confirmer votre inscription")).isFalse();

            basile.fillsTheCart("sablier", 1).open("/checkout");
            basile.type("email", email)
                    .type("name", "Basile Quartz")
                    .type("street", "3 impasse du Balancier")
                    .type("postcode", "75007")
                    .type("city", "Paris");
            basile.page.locator("#newsletter").check();
            basile.click("Commander avec obligation de paiement").sees("champ est à revoir");
            assertThat(basile.page.locator("#newsletter").isChecked()).isTrue();
            basile.page.locator("#accepted").check();
            basile.click("Commander avec obligation de paiement");
            basile.follows(email, "Confirmer votre inscription").click("Oui, m’inscrire");
            assertThat(
                            SHOP.database()
                                    .text(
                                            "SELECT count(*) FROM shop.consent_proof WHERE channel"
                                                    + " = 'CHECKOUT'"))
                    .isEqualTo("1");
        }
    }

    private static String subscriptions(String email) {
        return SHOP.database()
                .text("SELECT count(*) FROM shop.subscription WHERE email = '" + email + "'");
    }
}
