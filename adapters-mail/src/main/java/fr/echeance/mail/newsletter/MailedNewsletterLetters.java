package fr.echeance.mail.newsletter;

import fr.echeance.application.newsletter.NewsletterLetters;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Mailer;
import fr.echeance.domain.newsletter.Subscription;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.mail.shared.Draft;
import fr.echeance.mail.shared.Words;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.time.LocalDate;

/** Every letter about a subscription says one thing and carries one link. */
@Component
final class MailedNewsletterLetters implements NewsletterLetters {
    private static final String OWN = "/newsletter/subscription?ticket=";

    private final Mailer mailer;
    private final Ids ids;
    private final String shop;

    MailedNewsletterLetters(
            Mailer mailer,
            Ids ids,
            @Value("${echeance.web.public-url:http://localhost:8080}") String shop) {
        this.mailer = mailer;
        this.ids = ids;
        this.shop = shop;
    }

    @Override
    public void confirm(EmailAddress to, Language language, String ticket) {
        Words words = Words.of(language);
        Draft draft =
                new Draft()
                        .paragraph(words.text("newsletter.confirm"))
                        .link(
                                words.text("newsletter.confirm.link"),
                                shop + "/newsletter/confirm?ticket=" + ticket)
                        .paragraph(words.text("newsletter.not_you"));
        send(to, words, "newsletter.confirm.subject", draft, "confirm." + fresh());
    }

    @Override
    public void subscribedAlready(Subscription subscription, String ticket) {
        Words words = Words.of(subscription.language());
        Draft draft =
                new Draft()
                        .paragraph(words.text("newsletter.subscribed"))
                        .link(words.text("newsletter.subscribed.link"), shop + OWN + ticket);
        send(
                subscription.email(),
                words,
                "newsletter.subscribed.subject",
                draft,
                "subscribed." + fresh());
    }

    @Override
    public void leaving(EmailAddress to, Language language) {
        Words words = Words.of(language);
        Draft draft =
                new Draft()
                        .paragraph(words.text("newsletter.leaving"))
                        .link(words.text("newsletter.leaving.link"), shop + "/privacy/my-data");
        send(to, words, "newsletter.leaving.subject", draft, "leaving." + fresh());
    }

    @Override
    public void stay(Subscription subscription, LocalDate lastDay, String ticket) {
        Words words = Words.of(subscription.language());
        Draft draft =
                new Draft()
                        .paragraph(words.text("newsletter.stay", words.day(lastDay)))
                        .link(words.text("newsletter.stay.link"), shop + OWN + ticket);
        // Sent again after a crash, it is recognised.
        send(
                subscription.email(),
                words,
                "newsletter.stay.subject",
                draft,
                "stay." + subscription.id() + "." + lastDay);
    }

    private String fresh() {
        return ids.secret().toString();
    }

    private void send(EmailAddress to, Words words, String subject, Draft draft, String id) {
        String line = words.text(subject);
        mailer.send(
                new Mailer.Mail(
                        to,
                        line,
                        draft.html(line, words.tag()),
                        draft.plain(line),
                        "newsletter-" + id));
    }
}
