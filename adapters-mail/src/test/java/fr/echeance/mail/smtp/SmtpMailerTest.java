package fr.echeance.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;

import fr.echeance.application.shared.Mailer.Mail;
import fr.echeance.domain.shared.EmailAddress;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

class SmtpMailerTest {
    private static final EmailAddress AURORE = new EmailAddress("aurore.minuit@example.com");

    @RegisterExtension
    private static final GreenMailExtension SERVER =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
                    .withConfiguration(
                            GreenMailConfiguration.aConfig().withDisabledAuthentication())
                    .withPerMethodLifecycle(true);

    @Test
    void handsALetterAndItsTwinToTheServer() throws Exception {
        mailer(SERVER.getSmtp().getServerSetup()).send(mail());
        MimeMessage received = received().getFirst();
        assertThat(received.getSubject()).isEqualTo("Votre commande est confirmée");
        assertThat(received.getAllRecipients()[0]).hasToString(AURORE.value());
        assertThat(received.getFrom()[0]).hasToString("bonjour@shop.example.com");
        assertThat(received.getMessageID()).isEqualTo("<confirmation.019aaf00@shop.example.com>");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.getContent()).isInstanceOf(MimeMultipart.class);
        assertThat(GreenMailUtil.getWholeMessage(received))
                .contains("text/plain", "text/html", "charset=UTF-8");
    }

    @Test
    void sendsASecondTimeUnderTheSameId() throws Exception {
        SmtpMailer mailer = mailer(SERVER.getSmtp().getServerSetup());
        mailer.send(mail());
        mailer.send(mail());
        assertThat(received()).hasSize(2);
        assertThat(received().getFirst().getMessageID())
                .isEqualTo(received().getLast().getMessageID());
    }

    /** Red while the server's refusal went on as it came: it quotes the address, and whoever logs the failure logs the person. */
    @Test
    void tellsNobodyWhoseLetterWasRefused() {
        SERVER.getUserManager()
                .setMessageDeliveryHandler((_, _) -> {
                    throw new com.icegreen.greenmail.user.UserException(
                            "550 no such " + AURORE.value());
                });
        Throwable refused =
                catchThrowable(() -> mailer(SERVER.getSmtp().getServerSetup()).send(mail()));
        Throwable unreachable =
                catchThrowable(() ->
                        mailer(new ServerSetup(1, "localhost", ServerSetup.PROTOCOL_SMTP))
                                .send(mail()));
        for (Throwable failure : List.of(refused, unreachable)) {
            StringWriter everything = new StringWriter();
            failure.printStackTrace(new PrintWriter(everything));
            assertThat(everything.toString()).doesNotContain("aurore", "minuit", "@example.com");
        }
    }

    private static SmtpMailer mailer(ServerSetup server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(server.getPort());
        String from = "bonjour@shop.example.com";
        return new SmtpMailer(new Smtp(sender, from, new DkimSignature(from, "s", "")));
    }

    private static List<MimeMessage> received() {
        return List.of(SERVER.getReceivedMessages());
    }

    private static Mail mail() {
        return new Mail(
                AURORE,
                "Votre commande est confirmée",
                "<p>Merci « Aurore »</p>",
                "Merci « Aurore »",
                "confirmation.019aaf00");
    }
}
