package fr.echeance.mail.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.newsletter.CampaignLetters.Message;
import fr.echeance.application.newsletter.CampaignLetters.Recipient;
import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.newsletter.CampaignText;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.UUID;

class WrittenCampaignLettersTest {
    private static final EmailAddress AURORE = new EmailAddress("aurore.minuit@example.com");
    private static final String SHOP = "https://shop.example";

    private final WrittenCampaignLetters letters = new WrittenCampaignLetters(SHOP);

    @ParameterizedTest
    @ValueSource(strings = {"_a ", "*", "[", "![", "- "})
    void showsWhatIsNestedWithoutEndAsItWasTyped(String piece) {
        Message message = message(Language.FR, piece.repeat(19_000 / piece.length()));
        assertThat(message.mail().plain()).contains(piece.strip());
        assertThat(message.mail().html()).contains("href");
    }

    @ParameterizedTest
    @EnumSource
    void bearsTheWayOutInBothTwins(Language language) {
        Message message = message(language, "Il **coule**.");
        String way = SHOP + "/newsletter/unsubscribe?ticket=T";
        assertThat(message.unsubscribe()).contains(way);
        assertThat(message.mail().html()).contains("href=\"" + way + "\"");
        assertThat(message.mail().plain())
                .contains(way, SHOP + "/newsletter/subscription?ticket=T")
                .doesNotContain("<", AURORE.value());
    }

    @Test
    void saysWhatWasWrittenInBothTwins() {
        Message message =
                message(
                        Language.FR,
                        "# Le sable\n\n"
                                + "Il *coule*.\n"
                                + "Toujours.\n\n"
                                + "- un\n"
                                + "- deux\n\n"
                                + "[La boutique](/products)");
        assertThat(message.mail().html())
                .contains("<h1", ">Le sable</h1>", "<em>coule</em>", "<li>un</li>")
                .contains("href=\"" + SHOP + "/products?utm_medium=email\"");
        assertThat(message.mail().plain())
                .contains("Le sable", "coule", "un", SHOP + "/products")
                .doesNotContain("*", "#");
    }

    /** The same to everybody: it says that a letter led there, and nobody's. */
    @ParameterizedTest
    @CsvSource({
        "/products?category=sabliers#list,"
                + " https://shop.example/products?category=sabliers&amp;utm_medium=email#list",
        "https://shop.example/blog, https://shop.example/blog?utm_medium=email",
        "https://shop.example.org/, https://shop.example.org/",
        "//other.example/, //other.example/",
        "mailto:bonjour@shop.example, mailto:bonjour@shop.example"
    })
    void tellsTheShopAloneThatALetterLedThere(String to, String led) {
        assertThat(message(Language.FR, "[ici](" + to + ")").mail().html())
                .contains("href=\"" + led + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![suivi](https://tracker.example/p.gif?who=1)",
                "<img src=https://tracker.example/p.gif>",
                "<script>alert(1)</script>",
                "[x](javascript:alert(1))",
                "[x](data:text/html;base64,AAAA)",
                "<a onclick=alert(1)>x</a>",
                "![![x](https://tracker.example/a.gif)](https://tracker.example/b.gif)",
                "[x](data:image/svg+xml;base64,AAAA)",
                "[x][1]\n\n[1]: javascript:alert(1)"
            })
    void bearsNoPictureAndNothingThatActs(String body) {
        assertThat(message(Language.EN, body).mail().html())
                .doesNotContainIgnoringCase(
                        "<img", "<script", "href=\"javascript", "href=\"data", "<a on", "src=\"");
    }

    /** Deeper than anybody writes, and than a renderer can go. */
    @Test
    void isNotBroughtDownByQuotesInQuotes() {
        assertThat(message(Language.EN, ">".repeat(19_999)).mail().html()).contains("<blockquote");
    }

    @Test
    void showsAReadersSightWithoutAWayOutOfAnybody() {
        var sight = letters.sight(campaign(Addressees.ADVICE, "Il coule."), Language.FR);
        assertThat(sight.html()).contains("Il coule.", "href=\"#\"").doesNotContain("ticket");
        assertThat(sight.plain()).startsWith("Sable");
    }

    @ParameterizedTest
    @EnumSource
    void letsACustomerObjectToWhatSells(Language language) {
        Message message = message(Addressees.MARKETING, language, "Il coule.");
        String way = SHOP + "/newsletter/objection?ticket=T";
        assertThat(message.unsubscribe()).contains(way);
        assertThat(message.mail().html()).contains("href=\"" + way + "\"", "L. 34-5");
        assertThat(message.mail().plain()).contains(way).doesNotContain("/newsletter/unsubscribe");
    }

    @ParameterizedTest
    @EnumSource
    void saysWhyAMessageOfServiceComesAndOffersNoWayOutThatIsNone(Language language) {
        Message message = message(Addressees.SERVICE, language, "Il coule.");
        assertThat(message.unsubscribe()).isEmpty();
        assertThat(message.mail().plain()).contains("6(1)(f)").doesNotContain("ticket");
    }

    private Message message(Language language, String body) {
        return message(Addressees.ADVICE, language, body);
    }

    private Message message(Addressees addressees, Language language, String body) {
        return letters.message(
                campaign(addressees, body), new Recipient(AURORE, language, "T"), "campaign-1");
    }

    private static Campaign campaign(Addressees addressees, String body) {
        CampaignText text = new CampaignText("Sable", body);
        return Campaign.draft(new UUID(0xCA, 1), addressees, text, text);
    }
}
