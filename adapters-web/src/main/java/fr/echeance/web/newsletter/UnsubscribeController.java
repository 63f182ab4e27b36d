package fr.echeance.web.newsletter;

import fr.echeance.application.newsletter.Unsubscribe;
import fr.echeance.web.shared.Shell;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Leaving, without signing in: looking changes nothing, and the button or a mail program's own (RFC 8058) acts at once. Known, foreign and
 * forged links see the same pages.
 */
@RestController
@RequestMapping("/newsletter/unsubscribe")
class UnsubscribeController {
    private static final String ABOUT = "unsubscribe";

    private final Unsubscribe unsubscribe;

    UnsubscribeController(Unsubscribe unsubscribe) {
        this.unsubscribe = unsubscribe;
    }

    @GetMapping
    LinkPage ask(Shell shell, @RequestParam(defaultValue = "") String ticket) {
        return LinkPage.of(shell, ABOUT, ticket, "ask");
    }

    @PostMapping
    LinkPage leave(Shell shell, @RequestParam(defaultValue = "") String ticket) {
        unsubscribe.handle(ticket);
        return LinkPage.of(shell, ABOUT, "", "done");
    }
}
