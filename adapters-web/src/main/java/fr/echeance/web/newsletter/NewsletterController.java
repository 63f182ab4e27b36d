package fr.echeance.web.newsletter;

import fr.echeance.application.newsletter.AskToSubscribe;
import fr.echeance.domain.newsletter.Channel;
import fr.echeance.domain.newsletter.Consent;
import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.web.shared.Broken;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Letterbox;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Shell;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Set;

/** Signing up: a letter goes out, whoever was named. */
@RestController
@RequestMapping("/newsletter")
class NewsletterController {
    static final String HERE = "/newsletter";

    private final AskToSubscribe askToSubscribe;
    private final Letterbox letterbox;

    NewsletterController(AskToSubscribe askToSubscribe, Letterbox letterbox) {
        this.askToSubscribe = askToSubscribe;
        this.letterbox = letterbox;
    }

    @GetMapping
    NewsletterPage show(Shell shell, @RequestParam(defaultValue = "") String notice) {
        return page(shell, Field.empty("email"), TopicsForm.empty(), notice.equals("sent"));
    }

    @PostMapping
    ResponseEntity<NewsletterPage> ask(
            Shell shell,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") List<String> topics,
            HttpServletRequest request) {
        Set<Topic> wanted = TopicsForm.read(topics);
        Broken broken = new Broken();
        broken.check(() -> new EmailAddress(email));
        if (!broken.rules().isEmpty() || wanted.isEmpty())
            return ResponseEntity.badRequest()
                    .body(
                            page(
                                    shell,
                                    Field.empty("email").filled(email, broken.rules()),
                                    wanted.isEmpty() ? TopicsForm.none() : TopicsForm.of(wanted),
                                    false));
        EmailAddress to = new EmailAddress(email);
        letterbox.post(request, to);
        askToSubscribe.handle(
                new AskToSubscribe.Command(to, shell.language().spoken(), wanted, Channel.FORM));
        return Redirect.to(HERE + "?notice=sent");
    }

    private static NewsletterPage page(Shell shell, Field email, TopicsForm topics, boolean sent) {
        return new NewsletterPage(
                shell.with(HERE, shell.cartSize()),
                email,
                topics,
                Consent.wording(Channel.FORM, shell.language().spoken()).text(),
                sent);
    }
}
