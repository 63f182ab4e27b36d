package fr.echeance.web.newsletter;

import fr.echeance.application.newsletter.ChangeSubscription;
import fr.echeance.application.newsletter.ViewSubscription;
import fr.echeance.domain.newsletter.Subscription;
import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.shared.Language;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One's own subscription, by the link of a letter; looking is no act, saving is. */
@RestController
@RequestMapping("/newsletter/subscription")
class SubscriptionController {
    private final ViewSubscription viewSubscription;
    private final ChangeSubscription changeSubscription;

    SubscriptionController(
            ViewSubscription viewSubscription, ChangeSubscription changeSubscription) {
        this.viewSubscription = viewSubscription;
        this.changeSubscription = changeSubscription;
    }

    @GetMapping
    ResponseEntity<Page> show(Shell shell, @RequestParam(defaultValue = "") String ticket) {
        return answer(shell, ticket, viewSubscription.handle(ticket), false);
    }

    @PostMapping
    ResponseEntity<Page> change(
            Shell shell,
            @RequestParam(defaultValue = "") String ticket,
            @RequestParam(defaultValue = "") String spoken,
            @RequestParam(defaultValue = "") List<String> topics) {
        Set<Topic> wanted = TopicsForm.read(topics);
        if (wanted.isEmpty())
            return ResponseEntity.badRequest()
                    .body(page(shell, ticket, TopicsForm.none(), spoken, false));
        Language language = spoken.equals("en") ? Language.EN : Language.FR;
        return answer(
                shell,
                ticket,
                changeSubscription.handle(new ChangeSubscription.Command(ticket, language, wanted)),
                true);
    }

    private static ResponseEntity<Page> answer(
            Shell shell, String ticket, Optional<Subscription> found, boolean saved) {
        return found.<ResponseEntity<Page>>map(own ->
                        ResponseEntity.ok(
                                page(
                                        shell,
                                        ticket,
                                        TopicsForm.of(own.topics()),
                                        own.language().name().toLowerCase(Locale.ROOT),
                                        saved)))
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.GONE)
                                .body(LinkPage.of(shell, "own", "", "dead")));
    }

    private static Page page(
            Shell shell, String ticket, TopicsForm topics, String spoken, boolean saved) {
        return new SubscriptionPage(
                shell.behind(NewsletterController.HERE), ticket, topics, spoken, saved);
    }
}
