package fr.echeance.mail.account;

import fr.echeance.application.account.AccountLetters;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Mailer;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.mail.shared.Draft;
import fr.echeance.mail.shared.Words;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.UUID;

/** Every letter about an account says one thing and, where something is to be done, carries one link. */
@Component
final class MailedAccountLetters implements AccountLetters {
    private final Mailer mailer;
    private final Ids ids;
    private final String shop;

    MailedAccountLetters(
            Mailer mailer,
            Ids ids,
            @Value("${echeance.web.public-url:http://localhost:8080}") String shop) {
        this.mailer = mailer;
        this.ids = ids;
        this.shop = shop;
    }

    @Override
    public void opening(EmailAddress to, Language language, String ticket) {
        linked(to, language, "opening", "/sign-up/open?ticket=" + ticket);
    }

    @Override
    public void alreadyOpen(EmailAddress to, Language language) {
        linked(to, language, "already_open", "/account");
    }

    @Override
    public void leaving(EmailAddress to, Language language) {
        linked(to, language, "leaving", "/privacy/my-data");
    }

    @Override
    public void newPassword(EmailAddress to, Language language, String ticket) {
        linked(to, language, "new_password", "/sign-in/new-password?ticket=" + ticket);
    }

    @Override
    public void noAccount(EmailAddress to, Language language) {
        linked(to, language, "no_account", "/sign-up");
    }

    @Override
    public void agreeToMove(EmailAddress to, Language language, String ticket) {
        linked(to, language, "agree", "/sign-in/address?ticket=" + ticket);
    }

    @Override
    public void confirmMove(EmailAddress to, Language language, String ticket) {
        linked(to, language, "confirm", "/sign-in/address?ticket=" + ticket);
    }

    @Override
    public void changed(EmailAddress to, Language language) {
        Words words = Words.of(language);
        // Who did not do it has something to do.
        send(to, words, "changed", draft(words, "changed", "/sign-in/forgotten"), fresh());
    }

    @Override
    public void invitation(EmailAddress to, String ticket) {
        linked(to, Language.FR, "invitation", "/sign-in/new-password?ticket=" + ticket);
    }

    @Override
    public void unused(UUID account, EmailAddress to, Language language, LocalDate lastDay) {
        Words words = Words.of(language);
        Draft draft =
                new Draft()
                        .paragraph(words.text("account.unused", words.day(lastDay)))
                        .link(words.text("account.unused.link"), shop + "/account");
        // Sent again after a crash, it is recognised.
        send(to, words, "unused", draft, account + "." + lastDay);
    }

    private void linked(EmailAddress to, Language language, String about, String path) {
        Words words = Words.of(language);
        Draft draft = draft(words, about, path).paragraph(words.text("account.not_you"));
        send(to, words, about, draft, fresh());
    }

    private Draft draft(Words words, String about, String path) {
        return new Draft()
                .paragraph(words.text("account." + about))
                .link(words.text("account." + about + ".link"), shop + path);
    }

    private String fresh() {
        return ids.secret().toString();
    }

    private void send(EmailAddress to, Words words, String about, Draft draft, String id) {
        String subject = words.text("account." + about + ".subject");
        mailer.send(
                new Mailer.Mail(
                        to,
                        subject,
                        draft.html(subject, words.tag()),
                        draft.plain(subject),
                        about.replace('_', '-') + "." + id));
    }
}
