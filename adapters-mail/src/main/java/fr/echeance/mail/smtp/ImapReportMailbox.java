package fr.echeance.mail.smtp;

import fr.echeance.application.newsletter.ReceiveReport.Report;
import fr.echeance.application.newsletter.ReportMailbox;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import java.util.Properties;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Reads reports by IMAP where {@code echeance.mail.reports.host} is set, and leaves nothing behind: they quote addresses. */
@Component
@ConditionalOnProperty("echeance.mail.reports.host")
final class ImapReportMailbox implements ReportMailbox {
    private static final Logger LOG = LoggerFactory.getLogger(ImapReportMailbox.class);
    private static final String WAIT = "10000";

    /** Bytes: a report quotes headers, not letters. */
    private static final int LONGEST = 1_048_576;

    private final String protocol;
    private final String host;
    private final int port;
    private final String username;
    private final String password;
    private final ReportAddresses addresses;

    ImapReportMailbox(
            @Value("${echeance.mail.reports.protocol:imaps}") String protocol,
            @Value("${echeance.mail.reports.host}") String host,
            @Value("${echeance.mail.reports.port:993}") int port,
            @Value("${echeance.mail.reports.username}") String username,
            @Value("${echeance.mail.reports.password}") String password,
            ReportAddresses addresses) {
        this.protocol = protocol;
        this.host = host;
        this.port = port;
        this.username = username;
        this.password = password;
        this.addresses = addresses;
    }

    @Override
    public void read(BiConsumer<UUID, Report> reader) {
        try (Store store = open()) {
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            try {
                for (Message message : inbox.getMessages())
                    if (isDealtWith(message, reader)) message.setFlag(Flags.Flag.DELETED, true);
            } finally {
                inbox.close(true);
            }
        } catch (MessagingException e) {
            // Neither its message nor its causes go further: they may quote an address.
            throw new IllegalStateException("the mailbox of reports cannot be read");
        }
    }

    /** Anybody may write to that mailbox: what cannot be read is thrown away, and what nobody could take comes again; neither keeps others back. */
    private boolean isDealtWith(Message message, BiConsumer<UUID, Report> reader) {
        MailReport report;
        try {
            if (message.getSize() > LONGEST) return true;
            report = MailReport.of(message);
        } catch (MessagingException | RuntimeException unreadable) {
            LOG.warn("a letter in the mailbox of reports cannot be read");
            return true;
        }
        try {
            report.kind()
                    .ifPresent(kind ->
                            addresses.find(report.text()).ifPresent(id -> reader.accept(id, kind)));
            return true;
        } catch (RuntimeException failure) {
            LOG.error("a report was not taken: {}", failure.getClass().getName());
            return false;
        }
    }

    private Store open() throws MessagingException {
        Properties settings = new Properties();
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"})
            settings.setProperty("mail." + protocol + "." + wait, WAIT);
        Store store = Session.getInstance(settings).getStore(protocol);
        store.connect(host, port, username, password);
        return store;
    }
}
