package fr.echeance.mail.support;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.shared.Mailer.Mail;
import fr.echeance.application.shared.RecordingMailer;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.MessageSubject;
import fr.echeance.domain.shared.MessageText;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.support.Enquiry;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

class MailedSupportLettersTest {
    private static final String SHOP = "https://shop.example";
    private static final String LINK = SHOP + "/contact/withdraw?ticket=T";
    private static final LocalDate DAY = LocalDate.of(2029, 11, 26);
    private static final Instant NOON = Instant.parse("2026-11-26T11:00:00Z");

    private final RecordingMailer mailer = new RecordingMailer();
    private final MailedSupportLetters letters = new MailedSupportLetters(mailer, SHOP);

    /** Anybody can type anybody's address: the letter must not bring strangers what somebody else typed. */
    @ParameterizedTest
    @EnumSource
    void repeatsNothingThatWasTypedBeforeTheAddressIsKnownToBeRight(Language language) {
        letters.received(enquiry(language), DAY, "T");
        Mail mail = mailer.mails().getLast();
        assertThat(mail.plain() + mail.html() + mail.subject())
                .doesNotContain("Achetez", "Gratis", "Bonimenteur", "{0}")
                .contains("2029", LINK);
        assertThat(mail.plain()).containsOnlyOnce(SHOP);
        assertThat(mail.messageId()).isEqualTo("enquiry-received." + new UUID(0, 1));
    }

    @ParameterizedTest
    @EnumSource
    void bringsTheAnswerAsItWasWritten(Language language) {
        letters.answered(
                enquiry(language).answered(new MessageText("Oui.\n<b>Deux</b> & trois"), NOON),
                DAY,
                "T");
        Mail mail = mailer.mails().getLast();
        assertThat(mail.plain()).contains("Oui.\n<b>Deux</b> & trois", LINK);
        assertThat(mail.html())
                .contains("Oui.<br>&lt;b&gt;Deux&lt;/b&gt; &amp; trois", LINK)
                .doesNotContain("Achetez");
        assertThat(mail.messageId()).isEqualTo("enquiry-answered." + new UUID(0, 1));
    }

    @ParameterizedTest
    @EnumSource
    void saysThatAnAnswerWaitsAndNothingElse(Language language) {
        letters.answerWaits(
                new UUID(0, 2), new EmailAddress("aurore.minuit@example.com"), language);
        Mail mail = mailer.mails().getLast();
        assertThat(mail.plain()).containsOnlyOnce(SHOP).contains(SHOP + "/account/messages");
        assertThat(mail.messageId()).isEqualTo("message." + new UUID(0, 2));
    }

    private static Enquiry enquiry(Language language) {
        return Enquiry.received(
                new UUID(0, 1),
                new EmailAddress("aurore.minuit@example.com"),
                Optional.of(new PersonName("Bonimenteur")),
                new MessageSubject("Gratis"),
                new MessageText("Achetez"),
                language,
                NOON);
    }
}
