package fr.echeance.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A customer takes everything along, is erased, comes back once, and is erased for good. Seen red with nobody ending sessions: the other
 * browser stayed signed in.
 */
class LeavingJourneyTest {
    private static final String PASSWORD = "douze coups de minuit";
    private static final String REFUSED = "ne vont pas ensemble";

    @RegisterExtension static final OpenShop SHOP = new OpenShop();

    @Test
    void comesBackOnceAndIsErasedForGood() {
        String email = "zelie.ressort@example.com";
        try (Visitor zelie = SHOP.visitor();
                Visitor elsewhere = SHOP.visitor()) {
            zelie.fillsTheCart("sablier", 1).orders("Zélie Ressort", email).click("Payer / Pay");
            String number = zelie.number();
            zelie.opensAnAccount(email, PASSWORD);
            zelie.open("/account").signsIn(email, PASSWORD).sees(number);
            keepsAnAddress(zelie);
            elsewhere.open("/account").signsIn(email, PASSWORD).sees(number);

            takesAlong(zelie, email, number);
            asksToBeErased(zelie, email);
            // The other browser too is signed out, and nobody gets in again.
            elsewhere.waitsFor("/account", "Se connecter").signsIn(email, PASSWORD).sees(REFUSED);
            opensNoSecondAccount(elsewhere, email);

            zelie.open("/privacy/my-data/erasure").click("Annuler ma demande");
            zelie.sees("Demande annulée");
            elsewhere.open("/account").signsIn(email, PASSWORD).sees(number);
            assertThat(count("shop.account WHERE email = '" + email + "'")).isEqualTo(1);

            elsewhere.open("/account/privacy").sees("Ce qui est gardé");
            asksToBeErased(elsewhere, email);
            zelie.windsTo(LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(8));
            zelie.page.waitForCondition(() -> zelie.hasLetter(email, "ce qui a été effacé"));
            zelie.letter(email, "ce qui a été effacé").sees("Mot de passe").sees("Compte");
            for (String gone : new String[] {"account", "credential", "account_address"})
                assertThat(count("shop." + gone + " t WHERE t::text LIKE '%Ressort%'"))
                        .as(gone)
                        .isZero();
            assertThat(count("archive.account WHERE closed_at IS NOT NULL")).isEqualTo(1);
            elsewhere.open("/account").signsIn(email, PASSWORD).sees(REFUSED);
            elsewhere.open("/account").click("Mot de passe oublié");
            elsewhere.type("email", email).click("Recevoir le lien");
            assertThat(elsewhere.hasLetter(email, "Pas de compte à cette adresse")).isTrue();

            // A new beginning is a new account; what was erased is not in it.
            zelie.opensAnAccount(email, PASSWORD);
            zelie.open("/account").signsIn(email, PASSWORD).sees("Mes commandes");
            zelie.open("/account/addresses").doesNotSee("rue du Remontoir");
            assertThat(zelie.strangers()).isEmpty();
            // Hard test G13: the log of an erasure is where others left the name.
            assertThat(SHOP.shop().log())
                    .doesNotContainIgnoringCase("ressort", "zélie", email, "remontoir");
        }
    }

    private static void keepsAnAddress(Visitor visitor) {
        visitor.open("/account/addresses")
                .type("name", "Zélie Ressort")
                .type("street", "5 rue du Remontoir")
                .type("postcode", "75011")
                .type("city", "Paris")
                .click("Garder cette adresse");
        visitor.sees("L’adresse est gardée").sees("5 rue du Remontoir");
    }

    private static void takesAlong(Visitor visitor, String email, String number) {
        visitor.open("/account/privacy").sees("Mot de passe");
        visitor.click("Lire la copie").sees(email).sees("5 rue du Remontoir");
        String json =
                visitor.page
                        .context()
                        .request()
                        .get(SHOP.shop().address() + "/privacy/my-data/export.json")
                        .text();
        assertThat(json)
                .contains("\"account\"", "\"account_address\"", "\"credential\"", email, number)
                .doesNotContain("argon2");
    }

    private static void asksToBeErased(Visitor visitor, String email) {
        visitor.open("/privacy/my-data/erasure").sees("Part").sees("Est réduit").sees("Reste");
        visitor.type("receiptTo", email).click("Effacer mes données").sees("Demande enregistrée");
    }

    private static void opensNoSecondAccount(Visitor visitor, String email) {
        visitor.open("/account").click("Ouvrir un compte");
        visitor.type("email", email).click("Recevoir le lien").sees("Une lettre est partie");
        visitor.letter(email, "Pas de compte pendant un effacement");
        visitor.sees("un compte peut être ouvert une fois qu’il est fait, ou annulé");
    }

    private static long count(String from) {
        return SHOP.database().number("SELECT count(*) FROM " + from);
    }
}
