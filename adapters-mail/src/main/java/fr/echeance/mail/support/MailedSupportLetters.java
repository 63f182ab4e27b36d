package fr.echeance.mail.support;

import fr.echeance.application.shared.Mailer;
import fr.echeance.application.support.SupportLetters;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.support.Enquiry;
import fr.echeance.mail.shared.Draft;
import fr.echeance.mail.shared.Words;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.UUID;

/** Each letter has one number for what it says, so that it is recognised when it is sent again after a crash. */
@Component
final class MailedSupportLetters implements SupportLetters {
    private final Mailer mailer;
    private final String shop;

    MailedSupportLetters(
            Mailer mailer, @Value("${echeance.web.public-url:http://localhost:8080}") String shop) {
        this.mailer = mailer;
        this.shop = shop;
    }

    @Override
    public void received(Enquiry enquiry, LocalDate lastDay, String ticket) {
        Words words = Words.of(enquiry.language());
        Draft draft = new Draft().paragraph(words.text("enquiry.received"));
        withdrawal(draft, words, lastDay, ticket).paragraph(words.text("enquiry.not_you"));
        send(enquiry.email(), words, "enquiry.received", draft, "enquiry-received." + enquiry.id());
    }

    @Override
    public void answered(Enquiry enquiry, LocalDate lastDay, String ticket) {
        Words words = Words.of(enquiry.language());
        Draft draft = new Draft();
        enquiry.answer().ifPresent(given -> draft.paragraph(given.text().value()));
        draft.paragraph(words.text("enquiry.answered.reply"));
        withdrawal(draft, words, lastDay, ticket);
        send(enquiry.email(), words, "enquiry.answered", draft, "enquiry-answered." + enquiry.id());
    }

    @Override
    public void answerWaits(UUID message, EmailAddress to, Language language) {
        Words words = Words.of(language);
        Draft draft =
                new Draft()
                        .paragraph(words.text("messages.answer"))
                        .link(words.text("messages.answer.link"), shop + "/account/messages");
        send(to, words, "messages.answer", draft, "message." + message);
    }

    private Draft withdrawal(Draft draft, Words words, LocalDate lastDay, String ticket) {
        return draft.paragraph(words.text("enquiry.kept", words.day(lastDay)))
                .link(words.text("enquiry.kept.link"), shop + "/contact/withdraw?ticket=" + ticket);
    }

    private void send(EmailAddress to, Words words, String about, Draft draft, String id) {
        String subject = words.text(about + ".subject");
        mailer.send(
                new Mailer.Mail(
                        to, subject, draft.html(subject, words.tag()), draft.plain(subject), id));
    }
}
