package fr.echeance.mail.smtp;

import fr.echeance.application.shared.Mailer;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.Optional;

/** Sends by SMTP where {@code spring.mail.host} is set. */
@Component
@ConditionalOnProperty("spring.mail.host")
final class SmtpMailer implements Mailer {
    private final Smtp smtp;

    SmtpMailer(Smtp smtp) {
        this.smtp = smtp;
    }

    @Override
    public void send(Mail mail) {
        Smtp.Answer answer = smtp.send(mail, Map.of(), Optional.empty());
        if (answer != Smtp.Answer.TAKEN) throw new NotTaken(answer);
    }

    private static final class NotTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotTaken(Smtp.Answer answer) {
            super("a letter was not taken: " + answer);
        }
    }
}
