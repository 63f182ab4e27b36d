package fr.echeance.mail.smtp;

import fr.echeance.application.shared.Mailer.Mail;

import jakarta.annotation.PreDestroy;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;

import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Speaks to the mail server, over connections that are kept for the next letter (RFC 5321). What it answers is told in one word: its own
 * quote the address.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
final class Smtp {
    /** Some servers close a connection after a hundred letters. */
    private static final int LETTERS = 100;

    private final JavaMailSenderImpl settings;
    private final String from;
    private final DkimSignature signature;
    private final ConcurrentLinkedDeque<Line> idle = new ConcurrentLinkedDeque<>();

    Smtp(
            JavaMailSenderImpl settings,
            @Value("${echeance.mail.from}") String from,
            DkimSignature signature) {
        this.settings = settings;
        this.from = from;
        this.signature = signature;
        settings.getJavaMailProperties().put("mail.smtp.socketFactory", new PromptSockets());
    }

    enum Answer {
        TAKEN,
        /** There is no such mailbox. */
        BOUNCED,
        /** For what it is, or from whom. */
        REFUSED,
        /** Not now, to that mailbox. */
        LATER,
        /** The server takes nothing now, or nothing of ours. */
        AWAY,
        /** The connection broke after the letter was begun: nobody knows whether it was taken. */
        LOST
    }

    /**
     * Waits for the answer, as long as {@code spring.mail.properties.mail.smtp.timeout} allows.
     *
     * @param headers beside the usual ones
     * @param returnPath where reports about it go; empty: to the sender
     */
    Answer send(Mail mail, Map<String, String> headers, Optional<String> returnPath) {
        try {
            SMTPMessage message = compose(mail, headers, returnPath);
            Answer answer = send(line(), message);
            // A kept connection that the server had closed meanwhile: the letter was not begun.
            return answer == Answer.AWAY ? send(fresh(), message) : answer;
        } catch (MessagingException e) {
            return Answer.AWAY;
        }
    }

    private Answer send(Line line, SMTPMessage message) throws MessagingException {
        Answer answer;
        try {
            line.transport.sendMessage(message, new Address[] {message.getAllRecipients()[0]});
            line.letters++;
            answer = Answer.TAKEN;
        } catch (SendFailedException e) {
            answer = Refusal.answer(e);
        } catch (MessagingException e) {
            answer = Answer.LOST;
        }
        if (answer == Answer.AWAY || answer == Answer.LOST) line.close();
        else keep(line);
        return answer;
    }

    private SMTPMessage compose(Mail mail, Map<String, String> headers, Optional<String> returnPath)
            throws MessagingException {
        SMTPMessage message = new OwnNumber(settings.getSession());
        MimeMessageHelper helper =
                new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(new InternetAddress(mail.to().value()));
        helper.setSubject(mail.subject());
        helper.setText(mail.plain(), mail.html());
        helper.setSentDate(new java.util.Date());
        // RFC 3834: no out-of-office answers
        message.setHeader("Auto-Submitted", "auto-generated");
        for (Map.Entry<String, String> header : headers.entrySet())
            message.setHeader(header.getKey(), header.getValue());
        if (returnPath.isPresent()) message.setEnvelopeFrom(returnPath.get());
        message.saveChanges();
        // Our own (RFC 5322, 3.6.4): by it a second sending is recognised.
        String domain = domain(from);
        message.setHeader("Message-ID", "<" + mail.messageId() + "@" + domain + ">");
        signature.sign(message);
        return message;
    }

    /** Of an address, which may stand beside a name. */
    static String domain(String sender) {
        return sender.substring(sender.lastIndexOf('@') + 1).replace(">", "").strip();
    }

    private Line line() throws MessagingException {
        for (Line line = idle.pollFirst(); line != null; line = idle.pollFirst()) {
            if (line.transport.isConnected()) return line;
            line.close();
        }
        return fresh();
    }

    private Line fresh() throws MessagingException {
        String protocol = settings.getProtocol();
        Transport transport =
                settings.getSession().getTransport(protocol == null ? "smtp" : protocol);
        transport.connect(
                settings.getHost(),
                settings.getPort(),
                settings.getUsername(),
                settings.getPassword());
        return new Line(transport);
    }

    private void keep(Line line) {
        if (line.letters < LETTERS) idle.addFirst(line);
        else line.close();
    }

    @PreDestroy
    void close() {
        for (Line line = idle.pollFirst(); line != null; line = idle.pollFirst()) line.close();
    }

    /** The library would make a number of this machine's name, and ask the DNS for it at each letter. */
    private static final class OwnNumber extends SMTPMessage {
        OwnNumber(Session session) {
            super(session);
        }

        @Override
        protected void updateMessageID() {}
    }

    private static final class Line {
        private final Transport transport;
        private int letters;

        Line(Transport transport) {
            this.transport = transport;
        }

        void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                // Closed by the other side.
            }
        }
    }
}
