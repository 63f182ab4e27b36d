package fr.echeance.web.newsletter;

import fr.echeance.application.newsletter.ConfirmSubscription;
import fr.echeance.web.shared.Shell;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The second of the two steps of signing up. */
@RestController
@RequestMapping("/newsletter/confirm")
class ConfirmSubscriptionController {
    private static final String ABOUT = "confirm";

    private final ConfirmSubscription confirmSubscription;

    ConfirmSubscriptionController(ConfirmSubscription confirmSubscription) {
        this.confirmSubscription = confirmSubscription;
    }

    @GetMapping
    LinkPage ask(Shell shell, @RequestParam(defaultValue = "") String ticket) {
        return LinkPage.of(shell, ABOUT, ticket, "ask");
    }

    @PostMapping
    ResponseEntity<LinkPage> confirm(Shell shell, @RequestParam(defaultValue = "") String ticket) {
        return switch (confirmSubscription.handle(ticket)) {
            case ConfirmSubscription.Outcome.Subscribed _ ->
                    ResponseEntity.ok(LinkPage.of(shell, ABOUT, "", "done"));
            case ConfirmSubscription.Outcome.LinkIsDead _ ->
                    ResponseEntity.status(HttpStatus.GONE)
                            .body(LinkPage.of(shell, ABOUT, "", "dead"));
        };
    }
}
