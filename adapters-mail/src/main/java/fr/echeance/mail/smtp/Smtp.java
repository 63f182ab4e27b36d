package fr.echeance.mail.smtp;

import fr.echeance.application.shared.Mailer.Mail;

import jakarta.annotation.PreDestroy;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Speaks to the mail server, over connections that are kept for the next letter (RFC 5321). What it answers is told in four words: its own
 * quote the address.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
public final class Smtp {
    private static final Duration IDLE = Duration.ofSeconds(20);

    /** Some servers close a connection after a hundred letters. */
    private static final int LETTERS = 100;

    private static final int PERMANENT = 500;

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
    }

    public enum Answer {
        TAKEN,
        REFUSED,
        LATER,
        LOST
    }

    /**
     * Waits for the answer, as long as {@code spring.mail.properties.mail.smtp.timeout} allows.
     *
     * @param headers beside the usual ones
     * @param returnPath where reports about it go; empty: to the sender
     */
    public Answer send(Mail mail, Map<String, String> headers, Optional<String> returnPath) {
        Line line;
        SMTPMessage message;
        try {
            message = compose(mail, headers, returnPath);
            line = line();
        } catch (MessagingException e) {
            return Answer.LATER;
        }
        Answer answer = send(line, message);
        if (answer == Answer.TAKEN || answer == Answer.REFUSED) keep(line);
        else line.close();
        return answer;
    }

    private static Answer send(Line line, SMTPMessage message) {
        try {
            line.transport.sendMessage(message, new Address[] {message.getAllRecipients()[0]});
            line.letters++;
            return Answer.TAKEN;
        } catch (SendFailedException e) {
            return answer(e);
        } catch (MessagingException e) {
            return Answer.LOST;
        }
    }

    /** A refusal of the sender says nothing about the mailbox: it is tried again. */
    private static Answer answer(SendFailedException failure) {
        for (Exception e = failure; e instanceof MessagingException one; e = one.getNextException())
            switch (one) {
                case SMTPAddressFailedException address -> {
                    return verdict(address.getReturnCode());
                }
                case SMTPSendFailedException whole when whole.getReturnCode() > 0 -> {
                    boolean sender = whole.getCommand().startsWith("MAIL");
                    return sender ? Answer.LATER : verdict(whole.getReturnCode());
                }
                default -> {}
            }
        return Answer.LOST;
    }

    private static Answer verdict(int code) {
        return code >= PERMANENT ? Answer.REFUSED : Answer.LATER;
    }

    private SMTPMessage compose(
            Mail mail, Map<String, String> headers, Optional<String> returnPath)
            throws MessagingException {
        SMTPMessage message = new SMTPMessage(settings.getSession());
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
        String domain = from.substring(from.indexOf('@') + 1);
        message.setHeader("Message-ID", "<" + mail.messageId() + "@" + domain + ">");
        signature.sign(message);
        return message;
    }

    private Line line() throws MessagingException {
        for (Line line = idle.pollFirst(); line != null; line = idle.pollFirst()) {
            if (line.isFresh() || line.transport.isConnected()) return line;
            line.close();
        }
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
        line.usedAt = System.nanoTime();
        if (line.letters < LETTERS) idle.addFirst(line);
        else line.close();
    }

    @PreDestroy
    void close() {
        for (Line line = idle.pollFirst(); line != null; line = idle.pollFirst()) line.close();
    }

    private static final class Line {
        private final Transport transport;
        private int letters;
        private long usedAt;

        Line(Transport transport) {
            this.transport = transport;
        }

        boolean isFresh() {
            return System.nanoTime() - usedAt < IDLE.toNanos();
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
