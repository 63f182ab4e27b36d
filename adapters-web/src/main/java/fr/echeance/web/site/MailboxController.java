package fr.echeance.web.site;

import fr.echeance.application.shared.Mailbox;
import fr.echeance.application.shared.Mailbox.Letter;
import fr.echeance.web.shared.LetterFrame;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.Shell;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the sandbox would have sent. Where letters really leave there is no mailbox, and nothing here. */
@RestController
@RequestMapping("/sandbox/mailbox")
@ConditionalOnBooleanProperty("echeance.web.sandbox")
class MailboxController {
    private static final int LETTERS = 100;

    private final ObjectProvider<Mailbox> mailbox;

    MailboxController(ObjectProvider<Mailbox> mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping
    MailboxPage letters(Shell shell) {
        return new MailboxPage(
                shell,
                mailbox().letters(LETTERS).stream()
                        .map(letter ->
                                new MailboxPage.Row(
                                        letter.messageId(),
                                        letter.at(),
                                        letter.to(),
                                        letter.subject()))
                        .toList());
    }

    @GetMapping("/{id}")
    MailboxMessagePage letter(Shell shell, @PathVariable String id) {
        Letter letter = find(id);
        return new MailboxMessagePage(
                shell,
                letter.messageId(),
                letter.from(),
                letter.to(),
                letter.subject(),
                letter.at(),
                letter.plain());
    }

    /** The letter alone, for a frame. */
    @GetMapping("/{id}/html")
    ResponseEntity<byte[]> html(@PathVariable String id) {
        return LetterFrame.of(find(id).html());
    }

    private Letter find(String id) {
        return mailbox().letter(id).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, ""));
    }

    private Mailbox mailbox() {
        return mailbox.stream().findFirst().orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, ""));
    }
}
