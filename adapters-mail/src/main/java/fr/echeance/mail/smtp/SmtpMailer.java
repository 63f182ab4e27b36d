package fr.echeance.mail.smtp;

import fr.echeance.application.shared.Mailer;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
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
        } catch (MessagingException e) {
            // Its message may quote the address.
            throw new IllegalStateException(
                    "a letter could not be composed: " + e.getClass().getName());
        }
    }

    private MimeMessage compose(Mail mail) throws MessagingException {
        MimeMessage message =
                new Identified(mail.messageId() + "@" + from.substring(from.indexOf('@') + 1));
        MimeMessageHelper helper =
                new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(mail.to().value());
        helper.setSubject(mail.subject());
        helper.setText(mail.plain(), mail.html());
        return message;
    }

    /** Keeps its own Message-ID (RFC 5322, 3.6.4) when it is saved. */
    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(String id) {
            super((jakarta.mail.Session) null);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
