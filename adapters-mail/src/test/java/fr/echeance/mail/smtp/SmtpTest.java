package fr.echeance.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.shared.Mailer.Mail;
import fr.echeance.domain.shared.EmailAddress;

import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class SmtpTest {
    private static final String FROM = "bonjour@shop.example.com";
    private static final Mail MAIL =
            new Mail(
                    new EmailAddress("aurore.minuit@example.com"),
                    "Le sable, l’été",
                    "<p>Il coule « toujours ».</p>\n<p>.</p>",
                    "Il coule « toujours ».\n.\n",
                    "campaign-1");
    private static final Map<String, String> WAY_OUT =
            Map.of(
                    "List-Unsubscribe",
                    "<https://shop.example.com/newsletter/unsubscribe?ticket="
                            + "T".repeat(180)
                            + ">",
                    "List-Unsubscribe-Post",
                    "List-Unsubscribe=One-Click");

    private final ScriptedSmtp server = server();

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "HELP, 250 fine, TAKEN",
        "RCPT, 550 no such mailbox, BOUNCED",
        "RCPT, 550 5.1.1 no such mailbox, BOUNCED",
        "RCPT, 550 5.7.1 blocked, REFUSED",
        "RCPT, 554 relay access denied, REFUSED",
        "RCPT, 450 greylisted, LATER",
        "RCPT, 452 4.2.2 full, LATER",
        "RCPT, 421 bye, AWAY",
        "MAIL, 550 not from you, AWAY",
        "MAIL, 421 too many, AWAY",
        "MAIL, '', AWAY",
        "DATA, 451 full, LATER",
        "DATA, '', AWAY",
        ".,    554 looks like spam, REFUSED",
        ".,    451 full, LATER",
        ".,    '', LOST"
    })
    void tellsInOneWordWhatTheServerAnswered(String command, String said, Smtp.Answer answer) {
        server.answer(command, said);
        assertThat(smtp("").send(MAIL, WAY_OUT, Optional.empty())).isEqualTo(answer);
    }

    @Test
    void saysThatTheServerIsAwayWhereNobodyAnswers() throws IOException {
        Smtp smtp = smtp("");
        server.close();
        assertThat(smtp.send(MAIL, WAY_OUT, Optional.empty())).isEqualTo(Smtp.Answer.AWAY);
    }

    @Test
    void keepsItsConnectionForTheNextLetterAndOpensAnotherWhenItWasClosed() {
        Smtp smtp = smtp("");
        for (int i = 0; i < 5; i++) smtp.send(MAIL, WAY_OUT, Optional.empty());
        assertThat(server.connections()).isOne();
        server.answer(".", ScriptedSmtp.SILENCE);
        assertThat(smtp.send(MAIL, WAY_OUT, Optional.empty())).isEqualTo(Smtp.Answer.LOST);
        server.answer(".", "250 taken");
        assertThat(smtp.send(MAIL, WAY_OUT, Optional.empty())).isEqualTo(Smtp.Answer.TAKEN);
        assertThat(server.connections()).isEqualTo(2);
        for (int i = 0; i < 100; i++) smtp.send(MAIL, WAY_OUT, Optional.empty());
        assertThat(server.connections()).as("a hundred letters each").isEqualTo(3);
        smtp.close();
    }

    /** A server closes a connection that lay idle, or after so many letters: before the letter was begun it is not lost. */
    @Test
    void losesNoLetterThatWasNotBegun() {
        Smtp smtp = smtp("");
        smtp.send(MAIL, WAY_OUT, Optional.empty());
        server.answer("MAIL", ScriptedSmtp.SILENCE);
        assertThat(smtp.send(MAIL, WAY_OUT, Optional.empty())).isEqualTo(Smtp.Answer.AWAY);
        assertThat(server.letters()).hasSize(1);
    }

    @Test
    void sendsOverAnotherConnectionWhenTheKeptOneWasClosedWhileItLayIdle() throws IOException {
        Smtp smtp = smtp("");
        smtp.send(MAIL, WAY_OUT, Optional.empty());
        server.hangUp();
        assertThat(smtp.send(MAIL, WAY_OUT, Optional.empty())).isEqualTo(Smtp.Answer.TAKEN);
        assertThat(server.letters()).hasSize(2);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void asksForReportsWhereItIsTold() {
        smtp("").send(MAIL, WAY_OUT, Optional.of("retours+1@shop.example.com"));
        assertThat(server.commands())
                .anySatisfy(line -> assertThat(line).startsWith("MAIL FROM:<retours+1@shop"));
        assertThat(server.letters().getFirst()).doesNotContain("retours+1");
    }

    @Test
    void callsItselfByTheSendersDomain() {
        smtp("").send(MAIL, WAY_OUT, Optional.empty());
        assertThat(server.commands()).first().isEqualTo("EHLO shop.example.com");
    }

    @Test
    void signsWhatItSendsWithTheWayOut(@TempDir Path directory) throws Exception {
        KeyPair keys = keys();
        smtp(key(directory, keys)).send(MAIL, WAY_OUT, Optional.empty());
        String letter = server.letters().getFirst();
        assertThat(letter)
                .contains(
                        "DKIM-Signature:", "v=1;", "a=rsa-sha256;", "d=shop.example.com;", "s=s1;");
        assertThat(signatures(keys, letter)).containsExactly("@shop.example.com");
        String other = letter.replace("TTT", "TTX");
        assertThatThrownBy(() -> signatures(keys, other)).isInstanceOf(FailException.class);
        assertThatThrownBy(() -> signatures(keys, letter.replace("coule", "court")))
                .isInstanceOf(FailException.class);
        assertThatThrownBy(() -> signatures(keys(), letter)).isInstanceOf(FailException.class);
    }

    @Test
    void doesNotStartWithAKeyThatIsNone(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("key.pem"), "-----BEGIN-----\nAAAA\n");
        for (String name : List.of(file.toString(), directory.resolve("none").toString()))
            assertThatThrownBy(() -> new DkimSignature(FROM, "s", name))
                    .isInstanceOf(IllegalStateException.class)
                    .hasNoCause();
    }

    private Smtp smtp(String keyFile) {
        JavaMailSenderImpl settings = new JavaMailSenderImpl();
        settings.setHost("localhost");
        settings.setPort(server.port());
        return new Smtp(settings, FROM, new DkimSignature(FROM, "s1", keyFile));
    }

    private static List<String> signatures(KeyPair keys, String letter)
            throws IOException, FailException {
        String key = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        DKIMVerifier verifier = new DKIMVerifier((_, _, _) -> List.of("v=DKIM1; k=rsa; p=" + key));
        return verifier
                .verify(new ByteArrayInputStream(letter.getBytes(StandardCharsets.ISO_8859_1)))
                .stream()
                .map(record -> record.getIdentity().toString())
                .toList();
    }

    private static KeyPair keys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static String key(Path directory, KeyPair keys) throws IOException {
        String base64 = Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded());
        String pem = "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
        return Files.writeString(directory.resolve("key.pem"), pem).toString();
    }

    private static ScriptedSmtp server() {
        try {
            return new ScriptedSmtp();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
