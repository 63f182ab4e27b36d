package fr.echeance.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Somebody refuses to be recognised, somebody agrees and takes it back; both are counted, and neither is asked again. */
class TrackersJourneyTest {
    @RegisterExtension static final OpenShop SHOP = new OpenShop();

    private static final String QUESTION = "Acceptez-vous";

    @Test
    void refusesWithOneClickAndIsNotAskedAgain() {
        try (Visitor aurore = SHOP.visitor()) {
            aurore.open("/products").sees(QUESTION);
            assertThat(cookies(aurore)).as("nothing is kept before the answer").isEmpty();
            aurore.click("Refuser").doesNotSee(QUESTION);
            assertThat(aurore.page.url()).endsWith("/products");
            assertThat(cookies(aurore)).containsExactly("trackers");
            aurore.open("/").doesNotSee(QUESTION);
            assertThat(aurore.strangers()).isEmpty();
        }
    }

    @Test
    void agreesSeesWhatIsKeptAndTakesItBack() {
        try (Visitor basile = SHOP.visitor()) {
            String before = recognised();
            basile.open("/").click("Accepter").doesNotSee(QUESTION);
            assertThat(cookies(basile)).containsExactlyInAnyOrder("trackers", "visitor");
            basile.open("/products").waitsFor("/privacy/trackers", "Rayons");
            basile.click("Refuser").sees("Votre choix est enregistré");
            basile.sees("Ce navigateur n’a pas d’identifiant");
            assertThat(cookies(basile)).containsExactly("trackers");
            assertThat(recognised()).isEqualTo(before);
        }
        try (Visitor admin = SHOP.visitor()) {
            admin.atWork().sees("Aujourd’hui");
            admin.open("/backoffice/audience")
                    .sees("Du produit à la commande")
                    .sees("Accès direct");
            assertThat(admin.page.locator("figure svg rect").count()).isEqualTo(30);
            admin.click("365 jours").sees("Visites du");
        }
    }

    @Test
    void tellsOfEveryCookieThatItKeepsAndOfNoOther() {
        Set<String> kept = new TreeSet<>();
        try (Visitor celeste = SHOP.visitor()) {
            kept.addAll(cookies(celeste.open("/").click("Accepter").open("/?lang=fr")));
            kept.addAll(cookies(celeste.fillsTheCart("sablier", 1)));
            String email = "celeste.traceur@example.com";
            celeste.open("/cart").orders("Céleste Traceur", email);
            celeste.open("/privacy/my-data").type("email", email).click("M’envoyer le lien");
            celeste.follows(email, "Vos données").click("Ouvrir mes données");
            kept.addAll(cookies(celeste.atWork().sees("Aujourd’hui")));
            celeste.open("/privacy/trackers");
            assertThat(celeste.page.locator("tbody th.mono").allInnerTexts())
                    .containsExactlyInAnyOrderElementsOf(kept);
        }
    }

    /** Red when the webhooks of the sample's payments came after their orders had gone. */
    @Test
    void findsNothingWrongInItsOwnSample() {
        assertThat(SHOP.shop().log().lines().filter(line -> line.contains(" ERROR "))).isEmpty();
    }

    private static List<String> cookies(Visitor visitor) {
        return visitor.page.context().cookies().stream().map(cookie -> cookie.name).toList();
    }

    /** Views that name a visitor, of whomever. */
    private static String recognised() {
        return SHOP.database().text("SELECT count(visitor) FROM shop.page_view");
    }
}
