package fr.echeance.mail.smtp;

import fr.echeance.application.shared.Mailer;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;

/** Sends by SMTP where {@code spring.mail.host} is set. */
@Component
@ConditionalOnProperty("spring.mail.host")
final class SmtpMailer implements Mailer {
    private final JavaMailSender sender;
    private final String from;

    SmtpMailer(JavaMailSender sender, @Value("${echeance.mail.from}") String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public void send(Mail mail) {
        try {
            sender.send(compose(mail));
        } catch (MessagingException | MailException e) {
            // Neither its message nor its causes may go further: a server's refusal quotes the
            // address.
            throw new NotTaken(e.getClass().getSimpleName());
        }
    }

    private MimeMessage compose(Mail mail) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper =
                new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(mail.to().value());
        helper.setSubject(mail.subject());
        helper.setText(mail.plain(), mail.html());
        // Our own (RFC 5322, 3.6.4): by it a second sending is recognised.
        String domain = from.substring(from.indexOf('@') + 1);
        message.setHeader("Message-ID", "<" + mail.messageId() + "@" + domain + ">");
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office answers
        return message;
    }

    private static final class NotTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotTaken(String why) {
            super("a letter was not taken: " + why);
        }
    }
}
