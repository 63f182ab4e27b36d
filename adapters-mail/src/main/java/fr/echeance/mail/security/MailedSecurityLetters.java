package fr.echeance.mail.security;

import fr.echeance.application.security.SecurityLetters;
import fr.echeance.application.shared.Mailer;
import fr.echeance.domain.security.Alarm;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Language;
import fr.echeance.mail.shared.Draft;
import fr.echeance.mail.shared.Words;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * To the address that is set, else to whom weaknesses are reported if they are written to; else to nobody, and the alarm stands in the back
 * office alone.
 */
@Component
final class MailedSecurityLetters implements SecurityLetters {
    private static final String MAIL = "mailto:";

    private final Mailer mailer;
    private final Optional<EmailAddress> to;
    private final String shop;

    /** @throws IllegalArgumentException when the setting is no address */
    MailedSecurityLetters(
            Mailer mailer,
            @Value("${echeance.security.alarms-to:}") String to,
            @Value("${echeance.web.security-contact:}") String contact,
            @Value("${echeance.web.public-url:http://localhost:8080}") String shop) {
        this.mailer = mailer;
        this.to = address(to.strip(), contact.strip());
        this.shop = shop;
    }

    @Override
    public void alarm(UUID id, Alarm alarm, Instant at) {
        if (to.isEmpty()) return;
        Words words = Words.of(Language.FR);
        String kind = "security." + alarm.name().toLowerCase(Locale.ROOT);
        Draft draft =
                new Draft()
                        .paragraph(
                                words.text(
                                        kind,
                                        alarm.threshold(),
                                        alarm.window().toMinutes(),
                                        words.moment(at)))
                        .paragraph(words.text("security.what"))
                        .link(words.text("security.link"), shop + "/backoffice/security");
        String subject = words.text(kind + ".subject");
        mailer.send(
                new Mailer.Mail(
                        to.get(),
                        subject,
                        draft.html(subject, words.tag()),
                        draft.plain(subject),
                        "alarm." + id));
    }

    private static Optional<EmailAddress> address(String to, String contact) {
        if (!to.isEmpty()) return Optional.of(parsed(to));
        return contact.startsWith(MAIL)
                ? Optional.of(parsed(contact.substring(MAIL.length()).replaceFirst("\\?.*", "")))
                : Optional.empty();
    }

    private static EmailAddress parsed(String setting) {
        try {
            return new EmailAddress(setting);
        } catch (InvalidValue invalid) {
            throw new IllegalArgumentException(
                    "echeance.security.alarms-to (or the security contact) is no e-mail address");
        }
    }
}
