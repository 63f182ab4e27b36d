package fr.echeance.bootstrap.journey;

import static fr.echeance.bootstrap.journey.AtKeycloak.enrols;
import static fr.echeance.bootstrap.journey.AtKeycloak.signsIn;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;

import fr.echeance.identity.keycloak.Totp;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** People sign in at a real Keycloak; everything else is as it is without. */
class KeycloakJourneyTest {
    private static final String PASSWORD = "douze coups de minuit";
    private static final String OTHER = "treize coups de midi";

    @RegisterExtension static final KeycloakShop SHOP = new KeycloakShop();

    @Test
    void registersOrdersChangesThePasswordClosesAndCannotComeBack() {
        String email = "odile.balancier@example.com";
        try (Visitor odile = SHOP.visitor()) {
            opens(odile, email);
            untilIn(odile, email, PASSWORD);
            odile.sees("Mes commandes");
            odile.fillsTheCart("sablier", 1).open("/checkout");
            assertThat(odile.page.locator("#email").inputValue()).isEqualTo(email);
            odile.type("name", "Odile Balancier")
                    .type("street", "5 rue du Remontoir")
                    .type("postcode", "75011")
                    .type("city", "Paris");
            odile.page.locator("#accepted").check();
            odile.click("Commander avec obligation de paiement").click("Payer / Pay");
            String own = odile.number();
            odile.open("/account").sees(own);

            odile.open("/account/settings").type("current", OTHER).type("password", OTHER);
            odile.click("Changer de mot de passe").sees("ce n’est pas le bon");
            odile.type("current", PASSWORD).type("password", OTHER);
            odile.click("Changer de mot de passe").sees("Votre mot de passe est changé");
            untilOut(odile);
            untilIn(odile, email, OTHER);
            odile.sees(own);
            signsOut(odile);
            odile.open("/account");
            signsIn(odile, email, PASSWORD);
            assertThat(odile.page.url()).contains(SHOP.realm().name());

            odile.open("/account");
            signsIn(odile, email, OTHER);
            odile.open("/account/settings").type("closing", OTHER).click("Fermer mon compte");
            odile.sees("Votre compte est fermé");
            neverIn(odile, email, OTHER);
        }
    }

    @Test
    void isNotLetInAgainByASessionThatSurvivesAnErasure() {
        String email = "isidore.coucou@example.com";
        try (Visitor isidore = SHOP.visitor();
                Visitor elsewhere = SHOP.visitor()) {
            opens(isidore, email);
            untilIn(isidore, email, PASSWORD);
            elsewhere.open("/account");
            signsIn(elsewhere, email, PASSWORD);
            elsewhere.sees("Mes commandes");
            asksToBeErased(isidore, email);
            elsewhere.page.waitForCondition(
                    () -> !elsewhere.open("/account").text().contains("Mes commandes"));
            neverIn(elsewhere, email, PASSWORD);

            isidore.open("/privacy/my-data/erasure").click("Annuler ma demande");
            untilIn(elsewhere, email, PASSWORD);
            asksToBeErased(elsewhere, email);
            assertThat(SHOP.keycloak().users(email)).hasSize(1);
            isidore.windsTo(LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(8));
            isidore.page.waitForCondition(() -> SHOP.keycloak().users(email).isEmpty());
        }
    }

    @Test
    void losesNothingWhileKeycloakIsOutOfReach() {
        String email = "barnabe.ressort@example.com";
        try (Visitor barnabe = SHOP.visitor()) {
            SHOP.wire().cut();
            opens(barnabe, email);
            barnabe.fillsTheCart("sablier", 1)
                    .orders("Barnabé Ressort", email)
                    .click("Payer / Pay");
            String own = barnabe.number();
            SHOP.wire().mend();
            untilIn(barnabe, email, PASSWORD);
            barnabe.sees(own);
        } finally {
            SHOP.wire().mend();
        }
    }

    @Test
    void staffShowsASecondFactorAndARoleThatIsTakenAwayClosesItsRoom() {
        String email = "basile.quartz@example.com";
        try (Visitor admin = SHOP.visitor();
                Visitor basile = SHOP.visitor()) {
            admin.open("/backoffice");
            signsIn(admin, "administration@example.com", SHOP.shop().password());
            enrols(admin);
            admin.open("/backoffice/staff").type("name", "Basile Quartz").type("email", email);
            admin.page.locator("form.form input[value=support]").check();
            admin.click("Envoyer l’invitation").sees("L’invitation est partie");

            basile.follows(email, "Bienvenue").type("password", PASSWORD);
            basile.click("Garder ce mot de passe").sees("Votre mot de passe est changé");
            basile.untilSessionsEnded(SHOP.database()).open("/backoffice");
            signsIn(basile, email, PASSWORD);
            String secret = enrols(basile);
            basile.open("/backoffice/orders").sees("Commandes");
            signsOut(basile);
            basile.open("/backoffice/orders");
            signsIn(basile, email, PASSWORD);
            basile.page
                    .locator("input[name=otp]")
                    .fill(Totp.code(secret, Instant.now().plusSeconds(30)));
            basile.page.locator("#kc-otp-login-form button").click();
            basile.sees("Commandes");

            admin.open("/backoffice/staff");
            var sheet = admin.page.locator("form.sheet:has-text('Basile Quartz')");
            sheet.locator("input[value=support]").uncheck();
            sheet.locator("input[value=sales]").check();
            sheet.locator("button").click();
            basile.page.waitForCondition(
                    () -> !basile.open("/backoffice/customers").page.url().contains("/customers"));
        }
    }

    @Test
    void aRoleThatIsTakenAwayInKeycloaksConsoleClosesItsRoomAtOnce() {
        String email = "fleur.pendule@example.com";
        SHOP.keycloak().hires(email, PASSWORD, "SALES");
        try (Visitor fleur = SHOP.visitor()) {
            fleur.open("/backoffice/catalogue");
            signsIn(fleur, email, PASSWORD);
            enrols(fleur);
            fleur.sees("Catalogue");
            SHOP.keycloak().takesAllRolesAway(email);
            fleur.open("/backoffice/catalogue").doesNotSee("Catalogue");
        }
    }

    @Test
    void staffSignsInWithAPasskeyAlone() {
        String email = "perle.tictac@example.com";
        SHOP.keycloak().hires(email, PASSWORD, "SUPPORT");
        try (Visitor perle = SHOP.visitorWithPasskeys()) {
            perle.open("/backoffice");
            signsIn(perle, email, PASSWORD);
            enrols(perle);
            perle.sees("Aujourd’hui").click("Ajouter une clé d’accès");
            perle.page.locator("#registerWebAuthn").click();
            perle.sees("Aujourd’hui");
            signsOut(perle);

            // The device offers itself as soon as the page is there, and nothing is typed.
            perle.page.navigate(
                    SHOP.shop().address() + "/backoffice/orders",
                    new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            perle.sees("Commandes");
        }
    }

    /** By the mailed link, as without a Keycloak. */
    private static void opens(Visitor visitor, String email) {
        visitor.open("/sign-up").type("email", email).click("Recevoir le lien");
        visitor.sees("Une lettre est partie").follows(email, "Ouvrir votre compte");
        visitor.type("password", PASSWORD).click("Ouvrir mon compte");
        visitor.sees("Votre compte est ouvert");
    }

    private static void asksToBeErased(Visitor visitor, String email) {
        visitor.open("/account/privacy").sees("Ce qui est gardé");
        visitor.open("/privacy/my-data/erasure").type("receiptTo", email);
        visitor.click("Effacer mes données").sees("Demande enregistrée");
    }

    /** Word of it is on its way to Keycloak. */
    private static void untilIn(Visitor visitor, String email, String password) {
        visitor.page.waitForCondition(() -> {
            visitor.open("/account");
            if (!visitor.page.url().startsWith(SHOP.shop().address()))
                signsIn(visitor, email, password);
            return visitor.page.url().equals(SHOP.shop().address() + "/account");
        });
    }

    /** Here and at Keycloak: word of it takes a moment. */
    private static void untilOut(Visitor visitor) {
        visitor.page.waitForCondition(
                () -> !visitor.open("/account").page.url().startsWith(SHOP.shop().address()));
    }

    private static void neverIn(Visitor visitor, String email, String password) {
        untilOut(visitor);
        signsIn(visitor, email, password);
        assertThat(visitor.text()).doesNotContain("Mes commandes");
        visitor.open("/account").doesNotSee("Mes commandes");
    }

    /** Here and there: the shop's front page is where that ends. */
    private static void signsOut(Visitor visitor) {
        visitor.click("Se déconnecter");
        visitor.page.waitForURL(SHOP.shop().address() + "/");
    }
}
