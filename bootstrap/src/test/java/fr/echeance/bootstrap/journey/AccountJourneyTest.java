package fr.echeance.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;

/** A guest becomes a customer, moves and leaves; another one forgets that there was an account. */
class AccountJourneyTest {
    private static final String PASSWORD = "douze coups de minuit";

    @RegisterExtension static final OpenShop SHOP = new OpenShop();

    @Test
    void findsTheOrdersOfAGuestBuysMovesAndCloses() {
        String email = "odile.balancier@example.com";
        String moved = "odile@balancier.example.com";
        try (Visitor odile = SHOP.visitor()) {
            odile.fillsTheCart("sablier", 1).orders("Odile Balancier", email).click("Payer / Pay");
            String guests = odile.number();
            odile.opensAnAccount(email, PASSWORD);
            odile.open("/account").signsIn(email, PASSWORD).sees("Mes commandes").sees(guests);

            odile.fillsTheCart("sablier", 1).open("/checkout");
            assertThat(odile.page.locator("#email").inputValue()).isEqualTo(email);
            odile.type("name", "Odile Balancier")
                    .type("street", "5 rue du Remontoir")
                    .type("postcode", "75011")
                    .type("city", "Paris");
            odile.page.locator("#accepted").check();
            odile.click("Commander avec obligation de paiement").click("Payer / Pay");
            String own = odile.number();
            odile.open("/account").sees(guests).sees(own);
            odile.click(guests).sees("Commande " + guests);

            odile.open("/account/settings").type("email", moved).click("Changer d’adresse");
            odile.sees("Une lettre est partie");
            odile.follows(email, "Changer l’adresse").click("Confirmer").sees("nouvelle adresse");
            odile.follows(moved, "Confirmer votre nouvelle").click("Confirmer");
            odile.sees("le compte a changé d’adresse");
            odile.page.waitForCondition(
                    () -> odile.open("/account").text().contains("Se connecter"));
            odile.signsIn(email, PASSWORD).sees("ne vont pas ensemble");
            odile.open("/account").signsIn(moved, PASSWORD).sees(guests).sees(own).sees(moved);

            odile.open("/account/privacy").sees("Ce qui est gardé").sees("Mot de passe");
            odile.open("/account/settings").type("closing", PASSWORD).click("Fermer mon compte");
            odile.sees("Votre compte est fermé");
            odile.signsIn(moved, PASSWORD).sees("ne vont pas ensemble");
            assertThat(odile.strangers()).isEmpty();
        }
    }

    /** Or each page of everybody who is signed in would cost a row read and a row written. */
    @Test
    void looksAtArticlesWithoutASessionBeingRead() throws SQLException {
        String email = "ludivine.pendule@example.com";
        try (Visitor ludivine = SHOP.visitor();
                Connection other = SHOP.database().connect();
                Statement lock = other.createStatement()) {
            ludivine.opensAnAccount(email, PASSWORD);
            ludivine.open("/account").signsIn(email, PASSWORD).sees("Mes commandes");
            other.setAutoCommit(false);
            lock.execute("LOCK TABLE technical.spring_session");
            ludivine.open("/").sees("À la bonne heure");
            ludivine.open("/products?q=sablier").sees("Sablier");
            ludivine.open("/cart").sees("Votre panier");
            other.rollback();
            ludivine.open("/account").sees("Mes commandes");
        }
    }

    @Test
    void isWarnedAndForgottenForLackOfUse() {
        String email = "isidore.coucou@example.com";
        try (Visitor isidore = SHOP.visitor()) {
            // As of before: at midnight the account may be a day younger than the test thinks.
            LocalDate last = LocalDate.now(ZoneId.of("Europe/Paris")).plusYears(2);
            isidore.opensAnAccount(email, PASSWORD);
            isidore.windsTo(last);
            isidore.open("/account").signsIn(email, PASSWORD).sees("Mes commandes");
            isidore.click("Se déconnecter");
            isidore.windsTo(last.plusYears(2).plusDays(1));
            isidore.open("/account").signsIn(email, PASSWORD).sees("ne vont pas ensemble");
            isidore.open("/sandbox/time-machine").click("Faire passer le balai maintenant");
            isidore.sees("Compte");
            String gone = "SELECT count(*) FROM shop.account WHERE email = '%s'";
            assertThat(SHOP.database().number(gone.formatted(email))).isZero();
            assertThat(SHOP.database().number("SELECT count(*) FROM archive.account")).isPositive();
        }
    }

    @Test
    void asksForAnotherPasswordByMail() throws SQLException {
        String email = "barnabe.ressort@example.com";
        try (Visitor barnabe = SHOP.visitor();
                Visitor elsewhere = SHOP.visitor()) {
            barnabe.opensAnAccount(email, PASSWORD);
            elsewhere.open("/account").signsIn(email, PASSWORD).sees("Mes commandes");
            barnabe.open("/account").click("Mot de passe oublié");
            barnabe.type("email", email).click("Recevoir le lien").sees("Une lettre est partie");
            barnabe.follows(email, "Un nouveau mot de passe");
            barnabe.type("password", "court").click("Garder ce mot de passe").sees("Trop court");
            barnabe.type("password", "treize coups de midi").click("Garder ce mot de passe");
            barnabe.signsIn(email, PASSWORD).sees("ne vont pas ensemble");
            barnabe.signsIn(email, "treize coups de midi").sees("Mes commandes");
            elsewhere.waitsFor("/account", "Se connecter");
            endsFormerSessionsOnceMore(email);
            barnabe.untilSessionsEnded(SHOP.database()).open("/account").sees("Mes commandes");
            assertThat(
                            SHOP.database()
                                    .number(
                                            "SELECT count(*) FROM technical.oauth2_authorization o"
                                                    + " JOIN shop.account a ON a.id::text ="
                                                    + " o.principal_name WHERE a.email = '%s'"
                                                            .formatted(email)))
                    .as("what was granted by the new password")
                    .isPositive();
        }
    }

    /** However late it comes. */
    private static void endsFormerSessionsOnceMore(String email) throws SQLException {
        try (Connection connection = SHOP.database().connect();
                Statement again = connection.createStatement()) {
            again.execute(
                    """
                    INSERT INTO technical.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                    SELECT 'END_FORMER_SESSIONS', id || '.again', clock_timestamp(), false, 1 FROM shop.account WHERE email = '%s'\
                    """
                            .formatted(email));
        }
    }

    /** Whoever guesses is refused unread; the owner comes in by a letter, and sees what happened; so does the shop, without knowing whom. */
    @Test
    void keepsOutWhoGuessesAndLetsItsOwnerInByALetter() throws SQLException {
        String email = "sidonie.verrou@example.com";
        try (Visitor sidonie = SHOP.visitor();
                Visitor admin = SHOP.visitor()) {
            sidonie.opensAnAccount(email, PASSWORD);
            // Seen red when Spring asked the same provider twice for each who was refused.
            for (int i = 0; i < 5; i++)
                sidonie.open("/account").signsIn(email, "x").sees("ne vont pas ensemble");
            sidonie.signsIn(email, PASSWORD).sees("Trop d’essais");
            sidonie.click("Mot de passe oublié").type("email", email).click("Recevoir le lien");
            sidonie.sees("Une lettre est partie").follows(email, "Un nouveau mot de passe");
            sidonie.type("password", "treize coups de midi").click("Garder ce mot de passe");
            sidonie.sees("Votre mot de passe est changé");
            sidonie.signsIn(email, "treize coups de midi").sees("Mes commandes");
            sidonie.click("Connexions").sees("Connexion bloquée").sees("Connexion échouée");
            sidonie.sees("Ici").doesNotSee("127.0.0.1");

            admin.atWork().open("/backoffice/security").sees("Connexion bloquée").sees("un client");
            admin.doesNotSee(email).click("un client").sees("Mot de passe choisi par un lien");
            admin.open("/backoffice/privacy/access").sees("Journal de sécurité d’un client");
        }
        assertThat(
                        SHOP.database()
                                .number(
                                        "SELECT count(*) FROM shop.security_event e WHERE e::text ~"
                                                + " '127[.]0|@|sidonie'"))
                .isZero();
    }

    @Test
    void comesBackToThePageThatWasAskedFor() {
        String email = "melchior.pendule@example.com";
        try (Visitor melchior = SHOP.visitor()) {
            melchior.opensAnAccount(email, PASSWORD);
            melchior.open("/account/addresses").signsIn(email, PASSWORD).sees("Mes adresses");
            assertThat(melchior.page.url()).endsWith("/account/addresses");
        }
    }
}
