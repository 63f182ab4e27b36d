package fr.echeance.mail.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.privacy.MyDataFixture;
import fr.echeance.application.privacy.PrivacyLetters.Letter;
import fr.echeance.application.privacy.RequestErasure;
import fr.echeance.application.privacy.SubjectRequest;
import fr.echeance.domain.shared.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

class PrivacyLetterWriterTest {
    private final PrivacyLetterWriter writer = new PrivacyLetterWriter("https://shop.example");

    @ParameterizedTest
    @EnumSource
    void carriesTheLinkInBothTwins(Language language) {
        Letter letter = writer.link(new UUID(1, 2), language);
        for (String text : List.of(letter.html(), letter.plain()))
            assertThat(text)
                    .contains("https://shop.example/privacy/my-data/open?token=" + new UUID(1, 2));
        assertThat(writer.nothingKept(language).plain()).doesNotContain("https://");
    }

    @Test
    void saysLineByLineWhatWentAndWhatStaysUnderWhichText() {
        String receipt = writer.receipt(ran(Language.FR)).plain();
        assertThat(receipt)
                .contains(
                        "1 × Coordonnées de la commande – N’est plus nécessaire (RGPD, art."
                                + " 17(1)(a))",
                        "Effacé\u202f: identifiant, adresse électronique, votre note.",
                        "1 × Facture – La loi l’impose (RGPD, art. 17(3)(b)) – Code de commerce,"
                                + " art. L. 123-22",
                        "Conservé jusqu’au 2 février 2033, puis effacé.",
                        "mis en archive, 1 × Commande.",
                        "cnil.fr")
                .doesNotContain("aurore.minuit@example.com");
        assertThat(writer.receipt(ran(Language.EN)).plain())
                .contains("Kept until 2 February 2033, then erased.", "Entry no. ");
    }

    private static SubjectRequest ran(Language language) {
        MyDataFixture shop = new MyDataFixture();
        shop.requestErasure.handle(
                new RequestErasure.Command(
                        MyDataFixture.aurore(), MyDataFixture.AURORE, false, language));
        shop.clock.wind(Duration.ofDays(7));
        shop.runErasures.handle(10);
        return shop.requests.latest(MyDataFixture.aurore()).orElseThrow();
    }
}
