package fr.echeance.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

import fr.echeance.domain.newsletter.Channel;
import fr.echeance.domain.newsletter.Consent;
import fr.echeance.domain.shared.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.net.URI;
import java.util.List;

/** Somebody signs up for the newsletter, changes their mind and leaves; somebody else asks for it when ordering; staff write a letter, and an article. */
class NewsletterJourneyTest {
    @RegisterExtension static final OpenShop SHOP = new OpenShop();

    @Test
    void signsUpChangesLeavesAndIsNotBroughtBack() {
        String email = "aurore.lettre@example.com";
        try (Visitor aurore = SHOP.visitor()) {
            aurore.open("/").click("La lettre").sees("La lettre de la boutique");
            assertThat(aurore.page.locator("input[name=topics]:checked").count()).isZero();
            asks(aurore, email);
            aurore.sees("Une lettre est partie");
            assertThat(subscriptions(email))
                    .as("nothing is kept before the mailbox agrees")
                    .isEqualTo("0");
            String confirmation = aurore.letter(email, "Confirmer votre inscription").link();
            aurore.open(confirmation).click("Oui, m’inscrire").sees("C’est fait");
            assertThat(subscriptions(email)).isEqualTo("1");

            asks(aurore.open("/newsletter"), email);
            String own = aurore.letter(email, "Vous recevez déjà notre lettre").link();
            aurore.open(own).sees("Votre inscription");
            aurore.page.locator("input[value=offers]").uncheck();
            aurore.click("Enregistrer").sees("C’est noté");
            aurore.open(own);
            assertThat(aurore.page.locator("input[value=offers]").isChecked()).isFalse();

            aurore.open("/privacy/my-data").type("email", email).click("M’envoyer le lien");
            aurore.follows(email, "Vos données").click("Ouvrir mes données");
            aurore.sees("Inscription à la lettre").sees("Preuve de consentement");

            aurore.open(own).click("Se désinscrire").sees("n’est plus parmi celles");
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
            basile.sees(Consent.wording(Channel.CHECKOUT, Language.FR).text());
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

    @Test
    void writesALetterThatReachesWhoStaysAndNotWhoHasLeft() {
        String stays = "circe.lettre@example.com";
        String leaves = "damien.lettre@example.com";
        try (Visitor reader = SHOP.visitor();
                Visitor staff = SHOP.visitor()) {
            for (String email : List.of(stays, leaves)) subscribe(reader, email);

            staff.atWork().open("/backoffice/newsletter").click("Écrire une lettre");
            write(staff, "Comment régler un sablier");
            staff.seesALetterInItsOwnStyle();
            staff.sees("La lettre est enregistrée").click("M’envoyer un essai");
            staff.sees("L’essai est parti");
            assertThat(staff.hasLetter("administration@example.com", "Comment régler un sablier"))
                    .isTrue();
            send(staff);
            String own = reader.letter(leaves, "Comment régler un sablier").link();
            assertThat(reader.hasLetter(stays, "Comment régler un sablier")).isTrue();
            reader.open(own).click("Se désinscrire").sees("n’est plus parmi celles");

            staff.open("/backoffice/newsletter/new");
            write(staff, "Une horloge qui se tait");
            send(staff);
            assertThat(reader.hasLetter(stays, "Une horloge qui se tait")).isTrue();
            assertThat(reader.hasLetter(leaves, "Une horloge qui se tait")).isFalse();
            assertThat(reader.strangers()).isEmpty();
        }
    }

    @Test
    void publishesAnArticleThatAnybodyReadsUntilItIsWithdrawn() {
        try (Visitor reader = SHOP.visitor();
                Visitor staff = SHOP.visitor()) {
            staff.atWork().open("/backoffice").click("Blog").click("Écrire un article");
            staff.type("slug", "l-heure-d-ete");
            for (String language : List.of("Fr", "En"))
                staff.type("title" + language, "L’heure d’été & <nous> ⏳")
                        .type("summary" + language, "Elle avance.")
                        .type("body" + language, "# Demain\n\nElle *avance*.");
            staff.click("Enregistrer").sees("L’article est enregistré").sees("Brouillon");
            reader.open("/blog").doesNotSee("L’heure d’été").open("/blog/l-heure-d-ete");
            reader.sees("Il n’y a rien à cette adresse");
            staff.click("Publier").sees("En ligne");

            reader.open("/").click("Le blog").sees("Pourquoi le sable s’arrête");
            reader.waitsFor("/blog", "L’heure d’été");
            reader.click("L’heure d’été & <nous> ⏳").sees("Elle avance.").sees("par ");
            assertThat(reader.page.locator("article em").innerText()).isEqualTo("avance");
            assertThat(reader.page.request().get(SHOP.shop().address() + "/blog/feed.xml").text())
                    .contains("<title>L’heure d’été &amp; &lt;nous&gt; ⏳</title>");
            assertThat(reader.page.request().get(SHOP.shop().address() + "/sitemap.xml").text())
                    .contains("/blog/l-heure-d-ete?lang=en</loc>");
            reader.open("/blog/l-heure-d-ete?lang=en").sees("The blog").open("/").sees("Products");

            staff.page.locator("summary:has-text('Retirer du site')").click();
            staff.click("Oui, retirer cet article").sees("Retiré");
            reader.waitsFor("/blog/l-heure-d-ete", "410");
            assertThat(reader.strangers()).isEmpty();
        }
    }

    private static void asks(Visitor reader, String email) {
        reader.type("email", email)
                .page
                .locator("input[name=topics]")
                .all()
                .forEach(Locator::check);
        reader.click("Recevoir le lien");
    }

    private static void subscribe(Visitor reader, String email) {
        asks(reader.open("/newsletter"), email);
        reader.follows(email, "Confirmer votre inscription").click("Oui, m’inscrire");
        reader.sees("C’est fait");
    }

    private static void write(Visitor staff, String subject) {
        staff.type("subjectFr", subject).type("bodyFr", "# Le sable\n\nIl *coule*.");
        staff.type("subjectEn", "Hourglass").type("bodyEn", "It *runs*.").click("Enregistrer");
    }

    /** Looks again until its last message has left. */
    private static void send(Visitor staff) {
        staff.open(written(staff)).click("Lancer l’envoi");
        staff.waitsFor(written(staff), "Terminée");
    }

    private static String written(Visitor staff) {
        if (!staff.page.url().contains("/backoffice/newsletter/"))
            staff.open("/backoffice/newsletter").page.locator("table th a").first().click();
        return URI.create(staff.page.url()).getPath();
    }

    private static String subscriptions(String email) {
        return SHOP.database()
                .text("SELECT count(*) FROM shop.subscription WHERE email = '" + email + "'");
    }
}
