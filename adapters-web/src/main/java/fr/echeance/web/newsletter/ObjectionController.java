package fr.echeance.web.newsletter;

import fr.echeance.application.newsletter.ObjectToMarketing;
import fr.echeance.web.shared.Shell;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A customer's no to marketing, as {@link UnsubscribeController}: without signing in, by a button or at one click (RFC 8058). */
@RestController
@RequestMapping("/newsletter/objection")
class ObjectionController {
    private static final String ABOUT = "objection";

    private final ObjectToMarketing objectToMarketing;

    ObjectionController(ObjectToMarketing objectToMarketing) {
        this.objectToMarketing = objectToMarketing;
    }

    @GetMapping
    LinkPage ask(Shell shell, @RequestParam(defaultValue = "") String ticket) {
        return LinkPage.of(shell, ABOUT, ticket, "ask");
    }

    @PostMapping
    LinkPage object(Shell shell, @RequestParam(defaultValue = "") String ticket) {
        objectToMarketing.handle(ticket);
        return LinkPage.of(shell, ABOUT, "", "done");
    }
}
