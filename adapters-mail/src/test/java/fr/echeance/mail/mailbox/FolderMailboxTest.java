package fr.echeance.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.shared.Mailbox;
import fr.echeance.application.shared.Mailer;
import fr.echeance.application.shared.Mailer.Mail;
import fr.echeance.domain.shared.EmailAddress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class FolderMailboxTest {
    @TempDir private Path folder;

    @Test
    void keepsOneLetterForOneId() {
        mailbox().send(mail("confirmation.1", "first"));
        mailbox().send(mail("confirmation.1", "second"));
        mailbox().send(mail("shipping-notice.1", "third"));
        assertThat(mailbox().letters(10))
                .extracting(Mailbox.Letter::subject)
                .containsExactlyInAnyOrder("second", "third");
        assertThat(mailbox().letter("confirmation.1"))
                .map(Mailbox.Letter::to)
                .contains("aurore.minuit@example.com");
    }

    @Test
    void showsTheNewestFirstAndNoMoreThanAsked() {
        for (int i = 1; i <= 3; i++) mailbox().send(mail("confirmation." + i, "letter " + i));
        assertThat(mailbox().letters(2))
                .extracting(Mailbox.Letter::subject)
                .containsExactly("letter 3", "letter 2");
    }

    @Test
    void looksAtNoFileOutsideItself() throws IOException {
        Files.writeString(folder.resolve("outside.json"), "{}");
        FolderMailbox inside = new FolderMailbox(folder.resolve("inside"), "bonjour@example.com");
        assertThat(inside.letter("../outside")).isEmpty();
        assertThat(inside.letter("outside")).isEmpty();
        assertThat(inside.letters(10)).isEmpty();
    }

    @Test
    void leavesNothingHalfWritten() throws IOException {
        mailbox().send(mail("confirmation.1", "first"));
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .isEqualTo(List.of("confirmation.1.json"));
        }
    }

    /** Red while a folder stood in wherever no mail server was set: a real shop would have told nobody anything, and kept it all. */
    @Test
    void standsInForAMailServerInTheSandboxAlone() {
        ApplicationContextRunner shop =
                new ApplicationContextRunner()
                        .withUserConfiguration(FolderMailbox.class)
                        .withPropertyValues("echeance.mail.mailbox-directory=" + folder);
        shop.withPropertyValues("echeance.web.sandbox=true")
                .run(context -> assertThat(context).hasSingleBean(Mailer.class));
        shop.run(context -> assertThat(context).doesNotHaveBean(Mailer.class));
        shop.withPropertyValues("echeance.web.sandbox=true", "spring.mail.host=mail.example.com")
                .run(context -> assertThat(context).doesNotHaveBean(Mailer.class));
    }

    private FolderMailbox mailbox() {
        return new FolderMailbox(folder, "bonjour@example.com");
    }

    private static Mail mail(String id, String subject) {
        return new Mail(
                new EmailAddress("aurore.minuit@example.com"), subject, "<p>x</p>", "x", id);
    }
}
