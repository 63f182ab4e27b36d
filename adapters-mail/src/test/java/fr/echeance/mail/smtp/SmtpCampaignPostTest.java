package fr.echeance.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.newsletter.CampaignLetters;
import fr.echeance.application.newsletter.CampaignPost.Answer;
import fr.echeance.application.shared.Mailer.Mail;
import fr.echeance.domain.shared.EmailAddress;

import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import javax.crypto.spec.SecretKeySpec;

class SmtpCampaignPostTest {
    private static final String FROM = "bonjour@shop.example.com";
    private static final String MAILBOX = "retours@shop.example.com";
    private static final UUID DELIVERY = new UUID(0xDE, 7);
    private static final String WAY_OUT = "https://shop.example.com/u?ticket=T";

    private final ReportAddresses addresses =
            new ReportAddresses(MAILBOX, new SecretKeySpec(new byte[] {3}, "HmacSHA256"));

    @Test
    void bearsTheWayOutOfOneClickAndAsksForReportsAboutThisMessage() throws IOException {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            assertThat(post(server).hand(message(), DELIVERY)).isEqualTo(Answer.TAKEN);
            assertThat(server.letters().getFirst())
                    .contains("List-Unsubscribe: <" + WAY_OUT + ">\r\n")
                    .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n")
                    .contains("Message-ID: <campaign-7@shop.example.com>\r\n");
            assertThat(String.join("\n", server.commands()))
                    .contains("MAIL FROM:<" + addresses.of(DELIVERY).orElseThrow() + ">");
        }
    }

    @Test
    void offersNoWayOutWhereThereIsNone() throws IOException {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            var service = new CampaignLetters.Message(message().mail(), Optional.empty());
            assertThat(post(server).hand(service, DELIVERY)).isEqualTo(Answer.TAKEN);
            assertThat(server.letters().getFirst())
                    .contains("Precedence: bulk\r\n")
                    .doesNotContain("List-Unsubscribe");
        }
    }

    @Test
    void tellsEachAnswerByItsName() throws IOException {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            server.answer("RCPT", "550 5.1.1 no such mailbox");
            assertThat(post(server).hand(message(), DELIVERY)).isEqualTo(Answer.BOUNCED);
        }
        assertThat(Smtp.Answer.values())
                .extracting(Smtp.Answer::name)
                .containsExactlyInAnyOrder(
                        Stream.of(Answer.values()).map(Answer::name).toArray(String[]::new));
    }

    private SmtpCampaignPost post(ScriptedSmtp server) {
        JavaMailSenderImpl settings = new JavaMailSenderImpl();
        settings.setHost("localhost");
        settings.setPort(server.port());
        return new SmtpCampaignPost(
                new Smtp(settings, FROM, new DkimSignature(FROM, "s", "")), addresses);
    }

    private static CampaignLetters.Message message() {
        return new CampaignLetters.Message(
                new Mail(
                        new EmailAddress("aurore.minuit@example.com"),
                        "Sable",
                        "<p>Sable</p>",
                        "Sable",
                        "campaign-7"),
                Optional.of(WAY_OUT));
    }
}
