package fr.echeance.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

import javax.crypto.spec.SecretKeySpec;

/** On a real IMAP server. */
class MailReportsTest {
    private static final String MAILBOX = "retours@shop.example.com";
    private static final UUID DELIVERY = new UUID(0xDE, 7);
    private static final SecretKeySpec KEY = new SecretKeySpec(new byte[] {3}, "HmacSHA256");

    @RegisterExtension
    private static final GreenMailExtension SERVER =
            new GreenMailExtension(ServerSetupTest.IMAP.dynamicPort()).withPerMethodLifecycle(true);

    private final ReportAddresses addresses = new ReportAddresses(MAILBOX, KEY);
    private final String address = addresses.of(DELIVERY).orElseThrow();
    private final List<String> read = new ArrayList<>();
    private GreenMailUser user;

    @BeforeEach
    void openAMailbox() {
        user = SERVER.setUser(MAILBOX, "retours", "secret");
    }

    @Test
    void readsThatAMailboxDoesNotExistOrThatAMessageHasFailedForAnotherReason() {
        deliver(status("failed", "5.7.1", address));
        assertThat(readAll()).containsExactly(DELIVERY + " FAILED");
        read.clear();
        deliver(status("failed", "5.1.1", address));
        assertThat(readAll()).containsExactly(DELIVERY + " BOUNCED");
        assertThat(readAll()).as("and is thrown away").containsExactly(DELIVERY + " BOUNCED");
    }

    @Test
    void readsThatItsReaderCallsItUnwanted() {
        deliver(
                report(
                        "feedback-report",
                        "message/feedback-report",
                        "Feedback-Type: abuse\r\nOriginal-Mail-From: <" + address + ">\r\n"));
        assertThat(readAll()).containsExactly(DELIVERY + " UNWANTED");
    }

    @Test
    void leavesAloneWhatIsLateOrNoReport() {
        deliver(status("delayed", "4.4.7", address));
        deliver(status("failed", "4.4.7", address));
        deliver("To: " + address + "\r\nSubject: Absence\r\n\r\nDe retour lundi.\r\n");
        deliver("");
        assertThat(readAll()).isEmpty();
    }

    @Test
    void believesNoReportThatNamesAMessageWithoutItsSeal() {
        char last = address.charAt(address.indexOf('@') - 1);
        String forged = address.replace(last + "@", (last == '0' ? '1' : '0') + "@");
        deliver(status("failed", "5.1.1", forged));
        deliver(status("failed", "5.1.1", "retours+1@shop.example.com"));
        assertThat(readAll()).isEmpty();
        assertThat(new ReportAddresses("", KEY).of(DELIVERY)).isEmpty();
        assertThat(new ReportAddresses("", KEY).find(address)).isEmpty();
    }

    @Test
    void readsAReportAgainThatNobodyCouldTake() {
        deliver(status("failed", "5.1.1", address));
        mailbox()
                .read((_, _) -> {
                    throw new IllegalStateException("the database is away");
                });
        assertThat(readAll()).containsExactly(DELIVERY + " BOUNCED");
    }

    @Test
    void fitsIntoTheLocalPartOfAnAddress() {
        assertThat(address.indexOf('@')).isLessThanOrEqualTo(64);
    }

    private List<String> readAll() {
        mailbox().read((delivery, report) -> read.add(delivery + " " + report));
        return read;
    }

    private ImapReportMailbox mailbox() {
        ServerSetup server = SERVER.getImap().getServerSetup();
        return new ImapReportMailbox(
                "imap", "localhost", server.getPort(), "retours", "secret", addresses);
    }

    private void deliver(String message) {
        try {
            user.deliver(
                    new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(message.getBytes(StandardCharsets.US_ASCII))));
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String status(String action, String status, String to) {
        return report(
                "delivery-status",
                "message/delivery-status",
                """
                Reporting-MTA: dns; mx.example.com\r
                \r
                Final-Recipient: rfc822; aurore.minuit@example.com\r
                Action: %s\r
                Status: %s\r
                """
                                .formatted(action, status)
                        + "X-Sent-By: "
                        + to
                        + "\r\n");
    }

    private static String report(String type, String part, String fields) {
        return """
        From: mailer-daemon@mx.example.com\r
        To: someone@shop.example.com\r
        MIME-Version: 1.0\r
        Content-Type: multipart/report; report-type=%s; boundary="b"\r
        \r
        --b\r
        Content-Type: text/plain\r
        \r
        Said in words.\r
        --b\r
        Content-Type: %s\r
        \r
        %s\r
        --b--\r
        """
                .formatted(type, part, fields);
    }
}
