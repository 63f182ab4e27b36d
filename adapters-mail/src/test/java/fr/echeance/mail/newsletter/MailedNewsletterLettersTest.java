package fr.echeance.mail.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.shared.Mailer.Mail;
import fr.echeance.application.shared.RecordingMailer;
import fr.echeance.application.shared.SequentialIds;
import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.newsletter.Subscription;
import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

class MailedNewsletterLettersTest {
    private static final EmailAddress AURORE = new EmailAddress("aurore.minuit@example.com");
    private static final String SHOP = "https://shop.example";
    private static final LocalDate DAY = LocalDate.of(2029, 11, 23);

    private final RecordingMailer mailer = new RecordingMailer();
    private final MailedNewsletterLetters letters =
            new MailedNewsletterLetters(mailer, new SequentialIds(), SHOP);

    @ParameterizedTest
    @EnumSource
    void carriesItsOneLinkInBothTwinsAndNothingElseThatLeadsAnywhere(Language language) {
        List<String> paths =
                List.of(
                        "/newsletter/confirm?ticket=T",
                        "/newsletter/subscription?ticket=T",
                        "/privacy/my-data",
                        "/newsletter/subscription?ticket=T");
        List<Mail> mails = all(language);
        for (int i = 0; i < paths.size(); i++) {
            Mail mail = mails.get(i);
            String link = SHOP + paths.get(i);
            assertThat(mail.to()).isEqualTo(AURORE);
            assertThat(mail.plain()).as(mail.subject()).containsOnlyOnce(SHOP).contains(link);
            assertThat(mail.html())
                    .as(mail.subject())
                    .contains("href=\"" + link + "\"")
                    .doesNotContainIgnoringCase("<img", "<script", "url(", "{0}");
            assertThat(mail.plain()).doesNotContain("<", "{0}", AURORE.value());
            assertThat(mail.subject()).isNotBlank().doesNotContain("\n", "\r", AURORE.value());
        }
    }

    @Test
    void asksToStayUnderOneNumberSoThatTwiceIsOnce() {
        letters.stay(subscription(Language.FR), DAY, "T");
        letters.stay(subscription(Language.FR), DAY, "U");
        assertThat(mailer.mails())
                .extracting(Mail::messageId)
                .containsOnly("newsletter-stay." + new UUID(0, 1) + "." + DAY);
        assertThat(mailer.mails().getFirst().plain()).contains("23 novembre 2029");
    }

    private List<Mail> all(Language language) {
        letters.confirm(AURORE, language, "T");
        letters.subscribedAlready(subscription(language), "T");
        letters.leaving(AURORE, language);
        letters.stay(subscription(language), DAY, "T");
        return new ArrayList<>(mailer.mails());
    }

    private static Subscription subscription(Language language) {
        return Subscription.confirmed(
                new UUID(0, 1),
                AURORE,
                new AddressHash("0".repeat(64)),
                language,
                Set.of(Topic.ADVICE),
                Instant.parse("2026-11-23T11:00:00Z"));
    }
}
