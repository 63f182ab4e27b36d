package fr.echeance.mail.smtp;

import fr.echeance.application.shared.Mailer.Mail;

import jakarta.annotation.PreDestroy;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.StreamProvider;

import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.util.List;
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
    private static final String UTF_8 = "UTF-8";

    /** Some servers close a connection after a hundred letters. */
    private static final int LETTERS = 100;

    static {
        // The only one that there is: else the library looks through every jar for it, for each
        // part of each letter.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final JavaMailSenderImpl settings;
    private final InternetAddress from;
    private final DkimSignature signature;
    private final ConcurrentLinkedDeque<Line> idle = new ConcurrentLinkedDeque<>();

    Smtp(
            JavaMailSenderImpl settings,
            @Value("${echeance.mail.from}") String from,
            DkimSignature signature) {
        this.settings = settings;
        this.from = sender(from);
        this.signature = signature;
        settings.getJavaMailProperties().put("mail.smtp.socketFactory", new PromptSockets());
        // What a client calls itself (RFC 5321, 4.1.1.1): else the library asks the DNS for this
        // machine's name, at each connection.
        for (String protocol : List.of("smtp", "smtps"))
            settings.getJavaMailProperties()
                    .putIfAbsent("mail." + protocol + ".localhost", domain(from));
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
            Letter message = compose(mail, headers, returnPath);
            Answer answer = send(line(), message);
            // A kept connection that the server had closed meanwhile: the letter was not begun.
            return answer == Answer.AWAY ? send(fresh(), message) : answer;
        } catch (MessagingException e) {
            return Answer.AWAY;
        }
    }

    private Answer send(Line line, Letter message) throws MessagingException {
        Answer answer;
        message.begun = false;
        try {
            line.transport.sendMessage(message, new Address[] {message.getAllRecipients()[0]});
            line.letters++;
            answer = Answer.TAKEN;
        } catch (SendFailedException e) {
            answer = Refusal.answer(e);
        } catch (MessagingException e) {
            answer = message.begun ? Answer.LOST : Answer.AWAY;
        }
        if (answer == Answer.AWAY || answer == Answer.LOST) line.close();
        else keep(line);
        return answer;
    }

    private Letter compose(Mail mail, Map<String, String> headers, Optional<String> returnPath)
            throws MessagingException {
        Letter letter = new Letter(settings.getSession());
        letter.setFrom(from);
        letter.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to().value()));
        letter.setSubject(mail.subject(), UTF_8);
        letter.setContent(
                new MimeMultipart(
                        "alternative", part(mail.plain(), "plain"), part(mail.html(), "html")));
        letter.setSentDate(new java.util.Date());
        // RFC 3834: no out-of-office answers
        letter.setHeader("Auto-Submitted", "auto-generated");
        for (Map.Entry<String, String> header : headers.entrySet())
            letter.setHeader(header.getKey(), header.getValue());
        if (returnPath.isPresent()) letter.setEnvelopeFrom(returnPath.get());
        byte[] body = letter.writeBody();
        // Our own (RFC 5322, 3.6.4): by it a second sending is recognised.
        letter.setHeader(
                "Message-ID", "<" + mail.messageId() + "@" + domain(from.getAddress()) + ">");
        signature.sign(letter, body);
        return letter;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static InternetAddress sender(String from) {
        try {
            InternetAddress address = new InternetAddress(from);
            address.setPersonal(address.getPersonal(), UTF_8);
            return address;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalStateException("echeance.mail.from is no address");
        }
    }

    /** Of an address, which may stand beside a name. */
    static String domain(String sender) {
        return sender.substring(sender.lastIndexOf('@') + 1).replace(">", "").strip();
    }

    /** Whether the server has closed it meanwhile is seen by the letter. */
    private Line line() throws MessagingException {
        Line line = idle.pollFirst();
        return line == null ? fresh() : line;
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

    /** Its body is written once: what was signed is what is sent. */
    private static final class Letter extends SMTPMessage {
        private boolean begun;

        Letter(Session session) {
            super(session);
        }

        byte[] writeBody() throws MessagingException {
            saveChanges();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                dh.writeTo(bytes);
            } catch (IOException e) {
                throw new MessagingException("a letter could not be written");
            }
            content = bytes.toByteArray();
            modified = false;
            return content;
        }

        /** The library does so when the server has asked for it. */
        @Override
        public void writeTo(OutputStream out, String[] without)
                throws IOException, MessagingException {
            begun = true;
            super.writeTo(out, without);
        }

        /** The library would make a number of this machine's name, and ask the DNS for it at each letter. */
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
